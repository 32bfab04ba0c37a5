#!/usr/bin/env bash
# HTML::TreeBuilder 5.07, and HTML::FormatText 2.16 on top of it: "delete paragraphs <ins>14</ins> <ins>15</ins>", read and written again,
#   is "delete paragraphs 1415"; "a fee of <s>100</s> <ins>250</ins> dollars" is a fee of 100250 dollars.
#
# One would expect: blanks between blocks mean nothing and may go; a blank between two marked words of one sentence is a blank, as it is
#   here between <b>, <u>, <s> and <span>. Its documentation knows of no case in which dropping the blanks that it takes for ignorable
#   leads to anything incorrect.
# What happens: a blank or the end of a line that has <ins>, <del> or <label> on the one side and any element on the other is dropped
#   while the page is read, so that it is in no text and in no HTML that is made of it: two insertions are one word, a deletion and the
#   insertion beside it, or the end of an insertion and a word in bold. Next to bare words the blank stays.
#   As text, what stands in <del> is left out, and what stands in <s> and <strike> is read as if it held.
# Why it matters: <ins> and <del> are there for amendments, and amendments stand beside what they replace. Two paragraphs are one that there
#   is not, two amounts a third; "shall <ins>not</ins> <b>report</b>" is "shall notreport", which is easily mended to the wrong word.
# Kin: struck-amount-and-the-new-one-are-one-number.sh (.doc, other tools and cause). None found for this one.
# Versions: Debian's libhtml-tree-perl 5.07-3, libhtml-format-perl 2.16-2, libhtml-parser-perl 3.81-1+deb12u1, libhtml-tagset-perl 3.20-6,
#   Perl 5.36. Seen on 2026-11-30.
set -euo pipefail
for tool in apt-get dpkg-deb perl; do
    command -v "$tool" > /dev/null || { echo "$tool is missing: this needs Debian 12 with its Perl." >&2; exit 2; }
done
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
for package in libhtml-tree-perl=5.07-3 libhtml-format-perl=2.16-2 libhtml-parser-perl=3.81-1+deb12u1 libhtml-tagset-perl=3.20-6 \
    libfont-afm-perl liburi-perl; do
    apt-get download "$package" > apt.log 2>&1 \
        || { echo "Debian does not give $package (apt-get update first; another version wants another look)." >&2; exit 2; }
    dpkg-deb -x "${package%%=*}"_*.deb root
done
for file in libhtml-*.deb; do dpkg-deb -W --showformat='${Package} ${Version}\n' "$file"; done
cat > probe.pl <<'P'
use strict; use warnings;
use HTML::TreeBuilder;
use HTML::FormatText;

my $as_seen = 1;
# What is written, the HTML of it, its text (as_text), its text as it is laid out (HTML::FormatText).
for ([ "paragraphs <ins>14</ins> <ins>15</ins>", "paragraphs <ins>14</ins><ins>15</ins>", "paragraphs 1415", "paragraphs 1415" ],
     [ "a fee of <s>100</s> <ins>250</ins> dollars", "a fee of <s>100</s><ins>250</ins> dollars", ("a fee of 100250 dollars") x 2 ],
     [ "a fee of <del>100</del> <ins>250</ins> dollars", "a fee of <del>100</del><ins>250</ins> dollars",
         "a fee of 100250 dollars", "a fee of 250 dollars" ],
     [ "shall <ins>not</ins> <b>report</b>", "shall <ins>not</ins><b>report</b>", ("shall notreport") x 2 ],
     [ "shall <s>not</s> report", "shall <s>not</s> report", ("shall not report") x 2 ],
     [ "paragraphs <b>14</b> <span>15</span> <u>16</u>", "paragraphs <b>14</b> <span>15</span> <u>16</u>", ("paragraphs 14 15 16") x 2 ],
     [ "paragraphs <ins>14</ins> and <ins>15</ins>", "paragraphs <ins>14</ins> and <ins>15</ins>", ("paragraphs 14 and 15") x 2 ]) {
    my ($written, @seen) = @$_;
    my $page = HTML::TreeBuilder->new_from_content("<p>$written</p>");
    my $paragraph = $page->find("p");
    my @read = ($paragraph->as_HTML, $paragraph->as_text, HTML::FormatText->new->format($page));
    $read[0] =~ s{</?p>}{}g;
    s{^\s+|\s+$}{}g for @read;
    print "  $written\n    ", join("\n    ", @read), "\n";
    next if "@read" eq "@seen";
    $as_seen = 0;
    print "    and not: ", join(" | ", @seen), "\n";
}
exit($as_seen ? 0 : 1);
P
libraries=$(find root/usr/lib -type d -name 5.36 -printf '%p:')
PERL5LIB=root/usr/share/perl5:$libraries perl probe.pl && echo "As seen on 2026-11-30." \
    || { echo "It behaves otherwise now." >&2; exit 1; }

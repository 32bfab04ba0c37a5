#!/usr/bin/env bash
# HTML::WikiConverter 0.68 with its Markdown 0.06: "States shall <del>not</del> report" is "States shall not report"; a list of terms, 14
#   and "1 year", is "141 year", a list that begins at 14 begins at 1, and resolution 70/1 with note 4 is 70/14.
#
# One would expect: what Markdown has no sign for is kept as HTML, which Markdown allows, as this does with <table> and <br />; or the words
#   that are struck go with the strike. A number that was not typed but given by the list (start, CommonMark 0.31.2, 5.2) is kept.
# What happens: of <del>, <s>, <strike>, <ins>, <sup> and <sub> the tags go and the words stay; <dl>, <dt> and <dd> go as well, with nothing
#   in their place, neither a blank nor a line. Words that close an item after its sub-items grow into the last of these. For MediaWiki,
#   from the same reading, tags are kept, but each <del> and <ins> stands in a paragraph of its own, so that one sentence is three.
# Why it matters: a draft with its amendments marked, put into a wiki or a repository, has both texts and no marks: the obligation that was
#   lifted stands, and the number of one paragraph has another's figures in it. "14." and "[shall]" typed come out right.
# Kin: typed-number-16-becomes-15.sh, sub-items-become-items-in-markdown.sh (other tools, other faults). None found for this one.
# Versions: Debian's libhtml-wikiconverter-perl 0.68-4, libhtml-wikiconverter-markdown-perl 0.06-3 and -mediawiki-perl 0.59-3, Perl 5.36.
#   Seen on 2026-11-30.
set -euo pipefail
for tool in apt-get dpkg-deb perl; do
    command -v "$tool" > /dev/null || { echo "$tool is missing: this needs Debian 12 with its Perl." >&2; exit 2; }
done
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
apt-get download libhtml-wikiconverter-perl=0.68-4 libhtml-wikiconverter-markdown-perl=0.06-3 libhtml-wikiconverter-mediawiki-perl=0.59-3 \
    lib{class-data-accessor,css,html-parser,html-tagset,html-tree,module-implementation,module-runtime,params-validate}-perl \
    lib{parse-recdescent,scalar-list-utils,try-tiny,uri}-perl > apt.log 2>&1 \
    || { echo "Debian does not give these packages (apt-get update first; other versions want another look)." >&2; exit 2; }
for file in *.deb; do dpkg-deb -x "$file" root; done
for file in libhtml-wikiconverter-*.deb; do dpkg-deb -W --showformat='${Package} ${Version}\n' "$file"; done
cat > probe.pl <<'P'
use strict; use warnings;
use HTML::WikiConverter;

my $as_seen = 1;
for ([ "Markdown", "<p>States shall <del>not</del> report.</p>", "States shall not report." ],
     [ "Markdown", "<p>States <s>shall</s> <u>may</u> report.</p>", "States shall may report." ],
     [ "Markdown", "<dl><dt>14</dt><dd>1 year</dd><dt>15</dt><dd>2 years</dd></dl>", "141 year152 years" ],
     [ "Markdown", "<ol start=\"14\"><li>Delete.</li><li>Keep.</li></ol>", "1. Delete.|2. Keep." ],
     [ "Markdown", "<p>Resolution 70/1<sup>4</sup> stands.</p>", "Resolution 70/14 stands." ],
     [ "Markdown", "<ol><li>Keep:<ul><li>first,</li><li>second.</li></ul>Bromandy objects.</li><li>Act.</li></ol>",
         "1. Keep:|  * first,|  * second.Bromandy objects.|2. Act." ],
     [ "MediaWiki", "<p>States shall <del>not</del> report.</p>", "States shall||<del>not</del>||report." ],
     [ "Markdown", "<p>14. Delete [shall].</p><table><tr><td>14</td></tr></table>",
         "14\\. Delete [shall].||<table>|<tr>|<td>14</td>|</tr>|</table>" ]) {
    my ($dialect, $html, $seen) = @$_;
    my $wiki = HTML::WikiConverter->new(dialect => $dialect)->html2wiki($html);
    $wiki =~ s{\n+\z}{};
    $wiki =~ s{\n}{|}g;
    print "  $dialect: $html\n    $wiki\n";
    next if $wiki eq $seen;
    $as_seen = 0;
    print "    and not: $seen\n";
}
exit($as_seen ? 0 : 1);
P
libraries=$(find root/usr/lib -type d -name 5.36 -printf '%p:')
PERL5LIB=root/usr/share/perl5:$libraries perl probe.pl && echo "As seen on 2026-11-30." || { echo "It behaves otherwise now." >&2; exit 1; }

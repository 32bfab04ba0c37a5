#!/usr/bin/env bash
# HTML::FromText 2.07: a paragraph "5 March 2018 is the last day." becomes item 1 of a list, "March 2018 is the last day."; "3 States
#   opposed." is "1. States opposed." The lists that people write, "5. Keep." and "6. Delete.", stay as they are.
#
# One would expect: with "numbers", which converts "numbered lists into ordered lists (ol)", lines "1. ...", "2. ..." are items, and a
#   sentence that begins with a number is a sentence; a list that begins at 5 begins at 5.
# What happens: an item is a line that begins with one figure and a blank, nothing between the two, and a single line is a list already. The
#   figure is dropped and the list has no start, so that it is shown as 1. Numbers of two figures, and those with a point or a
#   parenthesis, are no items.
# Why it matters: text2html() is how a mail in plain text is put on a page. A day, a count of States or "7 and 8 are agreed." at the head
#   of a paragraph loses its number, and has another one in front; what is left reads as an item that somebody wrote.
# Kin: none found. Versions: Debian's libhtml-fromtext-perl 2.07-3, Perl 5.36. Seen on 2026-11-30.
set -euo pipefail
for tool in apt-get dpkg-deb perl; do
    command -v "$tool" > /dev/null || { echo "$tool is missing: this needs Debian 12 with its Perl." >&2; exit 2; }
done
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
for package in libhtml-fromtext-perl=2.07-3 libemail-find-perl libemail-valid-perl libhtml-parser-perl libexporter-lite-perl \
    libmailtools-perl libnet-dns-perl libnet-domain-tld-perl libregexp-common-perl libscalar-list-utils-perl libemail-address-perl; do
    apt-get download "$package" > apt.log 2>&1 \
        || { echo "Debian does not give $package (apt-get update first; another version wants another look)." >&2; exit 2; }
    dpkg-deb -x "${package%%=*}"_*.deb root
done
dpkg-deb -W --showformat='${Package} ${Version}\n' libhtml-fromtext-perl_*.deb
cat > probe.pl <<'P'
use strict; use warnings;
use HTML::FromText;

my $as_seen = 1;
for ([ "5 March 2018 is the last day.", "<ol><li> March 2018 is the last day.</li></ol>" ],
     [ "3 States opposed.", "<ol><li> States opposed.</li></ol>" ],
     [ "7 and 8 are agreed.", "<ol><li> and 8 are agreed.</li></ol>" ],
     [ "15 March 2018 is the last day.", "<p>15 March 2018 is the last day.</p>" ],
     [ "5. Keep.\n6. Delete.", "<p>5. Keep.\n6. Delete.</p>" ],
     [ "5) Keep.\n6) Delete.", "<p>5) Keep.\n6) Delete.</p>" ],
     [ "On 5 March 2018 it ends.", "<p>On 5 March 2018 it ends.</p>" ]) {
    my ($written, $seen) = @$_;
    my $read = text2html($written, paras => 1, numbers => 1);
    $read =~ s{ class="[^"]*"}{}g;
    $read =~ s{\n*(</?(?:ol|li|p)>)\n*}{$1}g;
    print join("\\n", split /\n/, "  $written"), "\n    ", join("\\n", split /\n/, $read), "\n";
    next if $read eq $seen;
    $as_seen = 0;
    print "    and not: $seen\n";
}
exit($as_seen ? 0 : 1);
P
libraries=$(find root/usr/lib -type d -name 5.36 -printf '%p:')
PERL5LIB=root/usr/share/perl5:$libraries perl probe.pl && echo "As seen on 2026-11-30." || { echo "It behaves otherwise now." >&2; exit 1; }

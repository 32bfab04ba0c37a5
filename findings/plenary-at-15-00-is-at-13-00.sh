#!/usr/bin/env bash
# Text::Autoformat 1.75: of the lines "12.30 Lunch" and "15.00 Plenary" the second becomes "13.00 Plenary"; Quillonia's 7.5 per cent, under
#   Bromandy's 5.3, are 6.5; D. Quill, who comes after B. Gate, is C. Quill; and the answer behind "Q:" is "R:".
#
# One would expect: a list whose items are out of order is numbered anew, as its documentation shows with 1., 2., 6.; what is no number of
#   an item, an hour, a rate, a date, an initial, stays, as "14 bis" and "12:30" with a colon do.
# What happens: whatever figures, letters and points stand at the beginning of a line and look like a number of several levels are the
#   number of an item, and a second one that does not follow the first is made to follow it, at one of its places: after 14.1 comes 15.3
#   (not 14.2), after 22.12.2017 "22.13.2018", after resolution 70/1, 70/2 for 70/3. So with initials, and with Q: and A:, which end as
#   Q, R, S, T. It takes {all => 1}, without which only the first paragraph of a text is touched.
# Why it matters: timetables, scales of contributions, lists of speakers and of documents begin their lines so. Each line stays well formed,
#   and a gap, which is where the number means something, is what is closed. {renumber => 0} leaves every number.
# Kin: paragraph-16-is-6-once-its-lines-are-filled.sh (par). No thread found.
# Versions: Debian's libtext-autoformat-perl 1.750000-2, libtext-reform-perl 1.20-5, Perl 5.36. Seen on 2026-11-30.
set -euo pipefail
for tool in apt-get dpkg-deb perl; do
    command -v "$tool" > /dev/null || { echo "$tool is missing: this needs Debian 12 with its Perl." >&2; exit 2; }
done
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
for package in libtext-autoformat-perl=1.750000-2 libtext-reform-perl=1.20-5; do
    apt-get download "$package" > apt.log 2>&1 \
        || { echo "Debian does not give $package (apt-get update first; another version wants another look)." >&2; exit 2; }
    dpkg-deb -x "${package%%=*}"_*.deb root
    dpkg-deb -W --showformat='${Package} ${Version}\n' "${package%%=*}"_*.deb
done
cat > probe.pl <<'P'
use strict; use warnings;
use Text::Autoformat;

my $as_seen = 1;
for ([ "12.30 Lunch|15.00 Plenary|18.00 Closing", "12.30 Lunch|13.00 Plenary|14.00 Closing" ],
     [ "5.3 per cent is paid by Bromandy.|7.5 per cent is paid by Quillonia.",
       "5.3 per cent is paid by Bromandy.|6.5 per cent is paid by Quillonia." ],
     [ "14.1 Delete.|14.3 Keep.|15.1 Move.", "14.1 Delete.|15.3 Keep.|16.1 Move." ],
     [ "22.12.2017 Closing|5.3.2018 Session", "22.12.2017 Closing|22.13.2018 Session" ],
     [ "70/1: noted.|70/3: adopted.", "70/1: noted.|70/2: adopted." ],
     [ "B. Gate spoke first.|D. Quill replied.", "B. Gate spoke first.|C. Quill replied." ],
     [ "Q: Do you agree to 14?|A: No.|Q: And to 15?|A: Yes.", "Q: Do you agree to 14?|R: No.|S: And to 15?|T: Yes." ],
     # As its documentation says, or as one would expect:
     [ "14. Delete.|16. Keep.", "14. Delete.|15. Keep." ],
     [ "12:30 Lunch|15:00 Plenary", "12:30 Lunch 15:00 Plenary" ]) {
    my ($written, $seen) = @$_;
    (my $lines = "$written|") =~ s/\|/\n/g;
    my $read = autoformat($lines, { all => 1 });
    $read =~ s/\s+\z//;
    $read =~ s/\n/|/g;
    my $kept = autoformat($lines, { all => 1, renumber => 0 });
    print "  $written -> $read\n";
    $kept =~ s/\s+\z//;
    $kept =~ s/\n/|/g;
    print "    with renumber => 0: $kept\n" if $kept ne $written;
    $as_seen &&= $read eq $seen;
}
exit($as_seen ? 0 : 1);
P
PERL5LIB="$dir/root/usr/share/perl5" perl probe.pl && echo "As seen on 2026-11-30." || { echo "It behaves otherwise now." >&2; exit 1; }

#!/usr/bin/env bash
# Lingua::EN::FindNumber 1.32: "delete paragraphs fourteen and fifteen" in figures is "delete paragraphs 29", "the first and second
#   readings" are "the 3 readings", and "between one hundred and two hundred dollars" is "between 10200 dollars".
#
# One would expect: numify() puts figures in the place of each number that is written in words, as it does for "from twenty to thirty per
#   cent" and as its documentation shows with "Fourscore and seven years ago, our four fathers"; what stands between two numbers stays.
# What happens: numbers with nothing but "and", a comma or a blank between them are taken for one and added up: "fourteen, fifteen and
#   sixteen" is 45, "the first twenty States" are "the 21 States", "paragraph fourteen, second sentence" is "paragraph 16 sentence". The
#   comma and the "and" go with them. "two thirds of the members" is "5 the members"; "two and a half years" are "2 half years".
#   extract_numbers() gives "fourteen and fifteen" as one number as well.
# Why it matters: that is how paragraphs are named one after the other, in a letter or in what an interpreter's words were written down as;
#   with figures they are to be found. There is a paragraph 29, so that a deletion is filed where nobody asked for one, and 14 and 15 have
#   no comment; a majority of two thirds is gone from its sentence. Nothing is thrown, and a text with one number at a time is right.
# Known in part: Words2Nums, which does the adding, says that it knows no fractions. None found for numbers that are added.
#   paragraph-two-third-sentence-is-the-0th.sh is of another library, with other results.
# Versions: Debian's liblingua-en-findnumber-perl 1.32-3 and liblingua-en-words2nums-perl 0.19-4, Perl 5.36. Seen on 2026-11-30.
set -euo pipefail
for tool in apt-get dpkg-deb perl; do
    command -v "$tool" > /dev/null || { echo "$tool is missing: this needs Debian 12 with its Perl." >&2; exit 2; }
done
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
for package in liblingua-en-findnumber-perl=1.32-3 liblingua-en-words2nums-perl=0.19-4; do
    apt-get download "$package" > apt.log 2>&1 \
        || { echo "Debian does not give $package (apt-get update first; another version wants another look)." >&2; exit 2; }
    dpkg-deb -x "${package%%=*}"_*.deb root
done
for file in *.deb; do dpkg-deb -W --showformat='${Package} ${Version}\n' "$file"; done
cat > probe.pl <<'P'
use strict; use warnings;
use Lingua::EN::FindNumber;

my $as_seen = 1;
for ([ "Bromandy proposes to delete paragraphs fourteen and fifteen.", "Bromandy proposes to delete paragraphs 29." ],
     [ "Paragraphs fourteen, fifteen and sixteen stay.", "Paragraphs 45 stay." ],
     [ "See paragraph fourteen, second sentence.", "See paragraph 16 sentence." ],
     [ "The first and second readings are closed.", "The 3 readings are closed." ],
     [ "It binds the first twenty States.", "It binds the 21 States." ],
     [ "A fee between one hundred and two hundred dollars is due.", "A fee between 10200 dollars is due." ],
     [ "It is open for five, ten or fifteen years.", "It is open for 15 or 15 years." ],
     [ "It needs two thirds of the members.", "It needs 5 the members." ],
     [ "The term is two and a half years.", "The term is 2 half years." ],
     [ "A rise from twenty to thirty per cent, in two or three States.", "A rise from 20 to 30 per cent, in 2 or 3 States." ]) {
    my ($written, $seen) = @$_;
    my $read = numify($written);
    print "  $written\n    $read\n";
    next if $read eq $seen;
    $as_seen = 0;
    print "    and not: $seen\n";
}
my @found = extract_numbers("Delete paragraphs fourteen and fifteen.");
print "  extract_numbers: ", join(" | ", @found), "\n";
$as_seen = 0 if "@found" ne "fourteen and fifteen";
exit($as_seen ? 0 : 1);
P
PERL5LIB=$dir/root/usr/share/perl5 perl probe.pl && echo "As seen on 2026-11-30." || { echo "It behaves otherwise now." >&2; exit 1; }

#!/usr/bin/env bash
# Time::ParseDate 2015.103: "22 December 2017 6:30 p.m." is half past six in the morning, "2017-12-22T18:00:00Z" is midnight, "14 days
#   before 22 December 2017" is in 14 days, and "December 2017" a day in June five years later.
#
# One would expect: what is not understood whole is refused: "FUZZY" is the option for "it's okay not to parse the entire date string", and
#   it is not set. With NO_RELATIVE no number is counted from another day.
# What happens: reading stops at the first thing not understood, and what was read up to there is the answer: "p.m." with points is dropped
#   behind its hour, the hour behind a comma or "at" and with a Z behind it is dropped whole ("+00:00" in place of Z is understood). Month
#   and year are the day before that month, of this year, and as many days on as the year has, NO_RELATIVE or not; WHOLE, which does refuse
#   the others, lets it pass. In list context the rest that was not read is given too.
# Why it matters: a term at 6:30 p.m. has passed twelve hours early, and one written by a machine, in UTC, eighteen; a term of fourteen days
#   before the meeting is counted from today. Each is a plausible moment, and "6:30pm" and "22 December 2017 18:00" are right.
# Kin: evening-read-back-is-the-morning.sh (Babel). None found for this one.
# Versions: Debian's libtime-parsedate-perl 2015.103-4, Perl 5.36. Seen on 2026-11-30.
set -euo pipefail
for tool in apt-get dpkg-deb perl; do
    command -v "$tool" > /dev/null || { echo "$tool is missing: this needs Debian 12 with its Perl." >&2; exit 2; }
done
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
package=libtime-parsedate-perl=2015.103-4
apt-get download "$package" > apt.log 2>&1 \
    || { echo "Debian does not give $package (apt-get update first; another version wants another look)." >&2; exit 2; }
dpkg-deb -x libtime-parsedate-perl_*.deb root
dpkg-deb -W --showformat='${Package} ${Version}\n' libtime-parsedate-perl_*.deb
cat > probe.pl <<'P'
use strict; use warnings;
use POSIX "strftime";
use Time::ParseDate;

my $now = 1512118800;  # 1 December 2017, 9 o'clock
my $as_seen = 1;
# What is written, what it is read as, and what with the option WHOLE.
for ([ "22 December 2017 6:30 p.m.", "2017-12-22 06:30", "refused" ],
     [ "December 22, 2017 6:30 p.m.", "2017-12-22 06:30", "refused" ],
     [ "22 December 2017, 18:00", "2017-12-22 00:00", "refused" ],
     [ "22 December 2017 at 18:00", "2017-12-22 00:00", "refused" ],
     [ "2017-12-22T18:00:00Z", "2017-12-22 00:00", "refused" ],
     [ "14 days before 22 December 2017", "2017-12-15 09:00", "refused" ],
     [ "December 2017", "2023-06-09 00:00", "2023-06-09 00:00" ],
     [ "March 2018", "2022-09-08 00:00", "2022-09-08 00:00" ],
     [ "2017-12-22T18:00:00+00:00", "2017-12-22 18:00", "2017-12-22 18:00" ],
     [ "22 December 2017 6:30pm", "2017-12-22 18:30", "2017-12-22 18:30" ],
     [ "22 December 2017 18:00", "2017-12-22 18:00", "2017-12-22 18:00" ]) {
    my ($written, @seen) = @$_;
    my @read = map {
        my $moment = parsedate($written, NOW => $now, GMT => 1, UK => 1, @$_);
        defined $moment ? strftime("%Y-%m-%d %H:%M", gmtime $moment) : "refused"
    } [], [ WHOLE => 1 ];
    print "  $written -> $read[0] (WHOLE: $read[1])\n";
    $as_seen &&= "@read" eq "@seen";
}
my $month = parsedate("December 2017", NOW => $now, GMT => 1, NO_RELATIVE => 1);
$as_seen &&= defined $month && strftime("%F", gmtime $month) eq "2023-06-09";
exit($as_seen ? 0 : 1);
P
TZ=UTC PERL5LIB=root/usr/share/perl5 perl probe.pl && echo "As seen on 2026-11-30." || { echo "It behaves otherwise now." >&2; exit 1; }

#!/usr/bin/env bash
# dateutils 0.4.10: from 31 December 2017 to 1 March 2018 there are "2 months 62 days", from 30 November to 19 March "3 months 17 days",
#   which, added to 30 November by its own dadd, are 17 March.
#
# One would expect: a length in months and days leads from the first date to the second, by its own counting: dadd takes the end of a
#   shorter month where there is no 31st, so that 30 November and three months are 28 February, and 19 days on is 19 March. For a first
#   date up to the 28th it is so: from 28 December to 5 March "2 months 5 days".
# What happens: from the 29th, 30th or 31st on, the days are counted from a day that the month before the last date does not have, and the
#   result is short by as many: from the 31st one day where that is April or November, three where it is February. Where it would be
#   less than nothing, on 1 March, 62 days come out. The days alone ("%d") are right.
# Why it matters: terms, notice periods and mandates run from the last day of a month, and are told in months and days. A term found so and
#   set again from the same day ends two days early; 62 days beside two months look like a second term.
# Kin: hroptatyr/dateutils issues 21 and 70 (other errors in the same sum, closed). None found for this one.
# Versions: Debian's dateutils 0.4.10-1. Seen on 2026-11-30.
set -euo pipefail
for tool in apt-get dpkg-deb; do command -v "$tool" > /dev/null || { echo "$tool is missing: this needs Debian 12." >&2; exit 2; }; done
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
apt-get download dateutils=0.4.10-1 > apt.log 2>&1 \
    || { echo "Debian does not give dateutils=0.4.10-1 (apt-get update first; another version wants another look)." >&2; exit 2; }
dpkg-deb -x dateutils_*.deb root
dpkg-deb -W --showformat='${Package} ${Version}\n' dateutils_*.deb
as_seen=yes
see() {  # first day, last day, what ddiff says of them, the day to which dadd comes with that
    local between again
    between=$(root/usr/bin/dateutils.ddiff "$1" "$2" -f '%m months %d days')
    # shellcheck disable=SC2086 # "3 months 17 days" is four words
    set -- "$1" "$2" "$3" "$4" $between
    again=$(root/usr/bin/dateutils.dadd "$1" "${5}mo" "${7}d")
    echo "  $1 to $2: $between; $1 and $between: $again"
    [ "$between" = "$3" ] && [ "$again" = "$4" ] || { as_seen=no; echo "  and not: $3; $4"; }
}
see 2017-11-30 2018-03-19 '3 months 17 days' 2018-03-17
see 2017-12-29 2018-03-05 '2 months 4 days' 2018-03-04
see 2017-10-31 2017-12-15 '1 months 14 days' 2017-12-14
see 2017-01-31 2018-03-15 '13 months 12 days' 2018-03-12
see 2017-12-31 2018-03-01 '2 months 62 days' 2018-05-01
# As one would expect:
see 2017-12-28 2018-03-05 '2 months 5 days' 2018-03-05
see 2017-11-22 2018-03-19 '3 months 25 days' 2018-03-19
see 2017-12-31 2018-01-15 '0 months 15 days' 2018-01-15
days=$(root/usr/bin/dateutils.ddiff 2017-12-31 2018-03-01 -f '%d')
echo "  2017-12-31 to 2018-03-01, in days: $days"
[ "$days" = 60 ] || as_seen=no
[ "$as_seen" = yes ] && echo "As seen on 2026-11-30." || { echo "It behaves otherwise now." >&2; exit 1; }

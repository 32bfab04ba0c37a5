#!/usr/bin/env bash
# parsedatetime 2.6: "Friday, 22 December 2017" is 1 December 2017; "Friday 22 December 2017" and "Friday, 8 December 2017" are right. For
#   Date::Extract 0.07 "not later than Friday, 22 December 2017" is a Friday of this week or the next, whatever year it is.
#
# One would expect: the day of the week before a date says the same day once more, as in the header of every mail; who reads dates passes
#   over it, or compares it with the date.
# What happens: parsedatetime drops the number of the day if the name of a day with a comma stands before it and it has two digits: the 10th
#   to the 31st of any month are its 1st, with the hour kept if there is one, and flagged as a date that was understood. Without the
#   year it is the 1st of December 2022, 22 being the year then. Date::Extract finds two dates, "Friday" and "22 December 2017", and gives
#   the first, counted from today; so it does with "Monday, March 5, 2018".
# Why it matters: terms for comments are announced with the day of the week. On the 1st of the month the term is over before the letter is
#   read, on the coming Friday it is years late or early; both are dates that nobody doubts. Days up to the 9th, with which one
#   tries such a thing, are right in the first.
# Kin: bear/parsedatetime issue 205 ("2nd of nov" is the 1st, open); hour-of-the-closing-is-another-date.sh, in another library, for hours.
#   None found for the comma, nor for Date::Extract, whose documentation says that it gives the first of several dates.
# Versions: Debian's python3-parsedatetime 2.6-3, Python 3.11; libdate-extract-perl 0.07-1, libdatetime-format-natural-perl 1.16-1, Perl
#   5.36. Seen on 2026-11-30.
set -euo pipefail
for tool in apt-get dpkg-deb perl /usr/bin/python3; do
    command -v "$tool" > /dev/null || { echo "$tool is missing: this needs Debian 12 with its Perl and Python." >&2; exit 2; }
done
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
apt-get download python3-parsedatetime=2.6-3 libdate-extract-perl=0.07-1 libdatetime-format-natural-perl=1.16-1 \
    lib{boolean,clone,class-data-inheritable,class-inspector,class-singleton,data-optlist,datetime,datetime-hires,datetime-locale}-perl \
    lib{datetime-timezone,devel-stacktrace,eval-closure,exception-class,exporter-tiny,file-sharedir,list-moreutils,list-moreutils-xs}-perl \
    lib{module-implementation,module-runtime,mro-compat,namespace-autoclean,namespace-clean,package-stash,params-util}-perl \
    lib{params-validate,params-validationcompiler,role-tiny,scalar-list-utils,specio,sub-exporter,sub-exporter-progressive}-perl \
    lib{b-hooks-endofscope,sub-identify,sub-install,sub-quote,try-tiny,variable-magic,xstring}-perl > apt.log 2>&1 \
    || { echo "Debian does not give these packages (apt-get update first; other versions want another look)." >&2; exit 2; }
for file in *.deb; do dpkg-deb -x "$file" root; done
for file in python3-*.deb libdate-extract-perl_*.deb; do dpkg-deb -W --showformat='${Package} ${Version}\n' "$file"; done
cat > probe.py <<'P'
import datetime
import time
import parsedatetime

calendar = parsedatetime.Calendar()
today = time.struct_time((2017, 12, 6, 9, 0, 0, 2, 340, 0))
as_seen = True
for written, seen in [
    ("Friday, 22 December 2017", "2017-12-01 09:00"), ("Fri, 22 Dec 2017, 18:00", "2017-12-01 18:00"),
    ("Comments are due on Thursday, 15 March 2018, at 6 p.m.", "2018-03-01 18:00"), ("Friday, 22 December", "2022-12-01 09:00"),
    ("Friday 22 December 2017", "2017-12-22 09:00"), ("22 December 2017", "2017-12-22 09:00"),
    ("Friday, 8 December 2017", "2017-12-08 09:00"),
]:
    moment, flag = calendar.parse(written, today)
    read = time.strftime("%Y-%m-%d %H:%M", moment)
    print(f"  parsedatetime: {written} -> {read}")
    as_seen &= read == seen and flag in (1, 3)
right = [day for day in range(1, 32)
         if calendar.parse(f"{datetime.date(2018, 3, day):%A}, {day} March 2018", today)[0].tm_mday == day]
print("  of March 2018, with the name of the day and a comma, it has right the days:", *right)
raise SystemExit(0 if as_seen and right == list(range(1, 10)) else 1)
P
cat > probe.pl <<'P'
use strict; use warnings;
use Date::Extract;

my $as_seen = 1;
for ([ "The term ends not later than Friday, 22 December 2017.", "Friday", "Friday" ],
     [ "The meeting is on Monday, March 5, 2018.", "Monday", "Monday" ],
     [ "The term ends not later than 22 December 2017.", "22 December 2017", "22 December 2017" ]) {
    my ($written, $found, $as_if) = @$_;
    my $taken = Date::Extract->new(format => "verbatim")->extract($written);
    my $day = Date::Extract->new->extract($written)->ymd;
    print "  Date::Extract: $written -> \"$taken\", $day\n";
    $as_seen &&= $taken eq $found && $day eq Date::Extract->new->extract($as_if)->ymd;
}
exit($as_seen ? 0 : 1);
P
libraries=$(find root/usr/lib -type d -name 5.36 -printf '%p:')
PYTHONPATH=$dir/root/usr/lib/python3/dist-packages /usr/bin/python3 probe.py && PERL5LIB=root/usr/share/perl5:$libraries perl probe.pl \
    && echo "As seen on 2026-11-30." || { echo "It behaves otherwise now." >&2; exit 1; }

#!/usr/bin/env bash
# DateTime::Event::ICal 0.13: of a rule from 5 January 2018 on, the first Tuesday of March and of September is met first on 5 March 2019
#   and then on 5 September 2023; every Monday in March is 5 March 2018, then 5 March 2029.
#
# One would expect: BYMONTH keeps the months and BYDAY says the days in them (RFC 2445, 4.3.10, to which its documentation sends the
#   reader; RFC 5545, 3.3.10): 6 March and 4 September 2018. The day of the start counts only where no rule names a day. python-dateutil
#   computes it so, and this module without BYMONTH, or with FREQ=YEARLY.
# What happens: with FREQ=MONTHLY or WEEKLY and BYMONTH the day of the month of the start, here the fifth, becomes a further condition, so
#   that only those Tuesdays count which are a fifth. All that comes out satisfies the rule, and as many dates as COUNT asks for.
# Why it matters: "the bureau meets on the first Tuesday of March and September" is how a body of two sessions a year writes its calendar.
#   The first session is not announced for a year, the second for five; each date that is shown is right, which is all that is looked at.
# Versions: Debian's libdatetime-event-ical-perl 0.13-2 with libdatetime-format-ical-perl 0.09-3,
#   python3-dateutil 2.8.2-2. Seen on 2026-11-29.
set -euo pipefail
for tool in apt-get dpkg-deb perl /usr/bin/python3; do
    command -v "$tool" > /dev/null || { echo "$tool is missing: this needs Debian 12 with its Perl and Python." >&2; exit 2; }
done
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
apt-get download libdatetime-event-ical-perl=0.13-2 libdatetime-format-ical-perl=0.09-3 libdatetime-event-recurrence-perl=0.19-2 \
    libdatetime-set-perl=0.3900-2 libset-infinite-perl=0.65-3 python3-dateutil=2.8.2-2 python3-six=1.16.0-4 \
    lib{datetime,datetime-locale,datetime-timezone,params-validate,params-validationcompiler,specio,exception-class,eval-closure}-perl \
    lib{class-data-inheritable,class-inspector,class-singleton,devel-stacktrace,file-sharedir,mro-compat,role-tiny,try-tiny}-perl \
    lib{b-hooks-endofscope,module-implementation,module-runtime,namespace-autoclean,namespace-clean,package-stash}-perl \
    lib{sub-exporter-progressive,sub-identify,variable-magic}-perl > apt.log 2>&1 \
    || { echo "Debian does not give these packages (apt-get update first; other versions want another look)." >&2; exit 2; }
for file in *.deb; do dpkg-deb -x "$file" root; done
for file in libdatetime-event-ical-perl_*.deb python3-dateutil_*.deb; do dpkg-deb -W --showformat='${Package} ${Version}\n' "$file"; done
cat > probe.pl <<'P'
use DateTime::Format::ICal;
my ($start, $rule) = @ARGV;
my $first = DateTime::Format::ICal->parse_datetime($start);
my $days = DateTime::Format::ICal->parse_recurrence(recurrence => $rule, dtstart => $first)->iterator;
while (my $day = $days->next) { print $day->ymd, " " }
P
cat > probe.py <<'P'
import os, subprocess, sys
from dateutil.rrule import rrulestr

libraries = [os.path.join("root/usr/lib", name, "perl5/5.36") for name in os.listdir("root/usr/lib") if name.endswith("-linux-gnu")]
env = dict(os.environ, PERL5LIB=":".join(["root/usr/share/perl5", *libraries]))
as_seen = True
for start, rule, seen, right in [
    ("20180105T090000Z", "FREQ=MONTHLY;BYMONTH=3,9;BYDAY=1TU;COUNT=3",
        "2019-03-05 2023-09-05 2024-03-05", "2018-03-06 2018-09-04 2019-03-05"),
    ("20180105T090000Z", "FREQ=WEEKLY;BYMONTH=3;BYDAY=MO;COUNT=3", "2018-03-05 2029-03-05 2035-03-05", "2018-03-05 2018-03-12 2018-03-19"),
    ("20180105T090000Z", "FREQ=MONTHLY;BYDAY=1TU;COUNT=3", "2018-02-06 2018-03-06 2018-04-03", "2018-02-06 2018-03-06 2018-04-03"),
    ("20180105T090000Z", "FREQ=YEARLY;BYMONTH=3,9;BYDAY=1TU;COUNT=3",
        "2018-03-06 2018-09-04 2019-03-05", "2018-03-06 2018-09-04 2019-03-05"),
]:
    ours = subprocess.run(["perl", "probe.pl", start, rule], env=env, check=True, capture_output=True, text=True).stdout.strip()
    theirs = " ".join(str(day.date()) for day in rrulestr(f"DTSTART:{start}\nRRULE:{rule}"))
    print(f"{rule} from {start[:8]}\n  DateTime::Event::ICal: {ours}\n  dateutil:              {theirs}")
    as_seen &= ours == seen and theirs == right
sys.exit(0 if as_seen else 1)
P
PYTHONPATH=$dir/root/usr/lib/python3/dist-packages /usr/bin/python3 probe.py && echo "As seen on 2026-11-29." \
    || { echo "It behaves otherwise now." >&2; exit 1; }

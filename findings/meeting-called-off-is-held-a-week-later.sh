#!/usr/bin/env bash
# calcurse 4.7.1: of six meetings, the second called off and the third put off by a day, it makes seven: one more a week after the last, and the
#   one put off on both days; the days added to another series are not there.
#
# One would expect: what it says of an import that it understood whole, without an item skipped. COUNT counts the meetings before exceptions
#   are taken out (RFC 5545, 3.3.10, 3.8.5.1), a RECURRENCE-ID stands in the place of the meeting that it names (3.8.4.4), RDATE adds days (3.8.5.2).
# What happens: "COUNT=6" is turned into a last day, one meeting further on for each EXDATE before it; the new date of a meeting is one more
#   meeting and the old one stays; RDATE is passed over; a week that begins on Sunday (WKST=SU) is taken to begin on Monday, so that of
#   every second week, Sunday and Monday, two meetings in four are a week early. The report counts all as imported; its manual names other
#   limits and none of these. What it exports afterwards has the series up to its wrong last day.
# Why it matters: informal consultations are a series, and one of them is always called off or moved. Whoever keeps them here waits in an empty
#   room on the 13th and the 27th, and misses the days that were added.
# Kin: lfos/calcurse issues 207 and 239 (BYDAY, since brought by pull request 294) and 364 (a series that does not begin on one of its days).
#   None found for these; anufrievroman/calcure issue 136 has the moved meeting twice in another program. Versions:
#   Debian's calcurse 4.7.1-1; beside it python3-recurring-ical-events 2.0.1-1, which reads all of it. Seen on 2026-11-29.
set -euo pipefail
for tool in apt-get dpkg-deb /usr/bin/python3; do
    command -v "$tool" > /dev/null || { echo "$tool is missing: this needs Debian 12 with its Python." >&2; exit 2; }
done
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
for package in calcurse=4.7.1-1 python3-recurring-ical-events=2.0.1-1 python3-icalendar=4.0.3-5 python3-x-wr-timezone=0.0.5-2 \
    python3-tz=2022.7.1-4 python3-dateutil=2.8.2-2 python3-six=1.16.0-4; do
    apt-get download "$package" > apt.log 2>&1 \
        || { echo "Debian does not give $package (apt-get update first; another version wants another look)." >&2; exit 2; }
    dpkg-deb -x "${package%%=*}"_*.deb root
done
for file in calcurse_*.deb python3-recurring-ical-events_*.deb; do dpkg-deb -W --showformat='${Package} ${Version}\n' "$file"; done
export TZ=UTC LC_ALL=C
root/usr/bin/calcurse --version > /dev/null 2>&1 || { echo "calcurse does not start: libncursesw6 is missing?" >&2; exit 2; }
cat > probe.py <<'P'
import re, subprocess, sys
from datetime import date
import icalendar, recurring_ical_events

def event(uid, *lines):
    return ["BEGIN:VEVENT", f"UID:{uid}", "DTSTAMP:20171101T000000Z", *lines, "SUMMARY:Meeting", "END:VEVENT"]

meetings = ("DTSTART:20180306T090000Z", "DTEND:20180306T100000Z", "RRULE:FREQ=WEEKLY;BYDAY=TU,TH;COUNT=6")
moved = event("a", "RECURRENCE-ID:20180313T090000Z", "DTSTART:20180314T150000Z", "DTEND:20180314T160000Z")
cases = {
    "six, Tuesdays and Thursdays": (event("a", *meetings), "6 8 13 15 20 22"),
    "the second called off": (event("a", *meetings, "EXDATE:20180308T090000Z"), "6 13 15 20 22 27"),
    "the third put off to the 14th": (event("a", *meetings) + moved, "6 8 13 14 15 20 22"),
    "two days added": (event("a", "DTSTART:20180305T090000Z", "DURATION:PT1H", "RDATE:20180307T090000Z,20180308T090000Z"), "5"),
    "every second week from Sunday on": (event("a", "DTSTART:20180305T090000Z", "DURATION:PT1H",
        "RRULE:FREQ=WEEKLY;INTERVAL=2;WKST=SU;BYDAY=MO,SU;COUNT=4"), "5 11 19 25"),
}
as_seen, read_whole = True, {}
for number, (name, (lines, seen)) in enumerate(cases.items()):
    text = "\r\n".join(["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//x//y//EN", *lines, "END:VCALENDAR", ""])
    with open("in.ics", "w", newline="") as file: file.write(text)
    run = lambda *arguments: subprocess.run(["root/usr/bin/calcurse", "-D", f"store{number}", *arguments], check=True,
        capture_output=True, text=True, stdin=subprocess.DEVNULL).stdout
    subprocess.run(["mkdir", f"store{number}"], check=True)
    report = run("-i", "in.ics")
    days = " ".join(str(int(day)) for day in re.findall(r"^03/(\d\d)/18:", run("-Q", "--from", "03/01/2018", "--days", "31"), re.M))
    right = " ".join(str(d) for d in sorted(item["DTSTART"].dt.day for item
        in recurring_ical_events.of(icalendar.Calendar.from_ical(text)).between(date(2018, 3, 1), date(2018, 4, 1))))
    skipped = re.search(r"(\d+) skipped", report).group(1)
    print(f"{name}\n  calcurse: {days} ({skipped} skipped)\n  recurring-ical-events: {right}")
    as_seen &= days == seen and skipped == "0"
    read_whole[name] = right
    if "called off" in name:
        exported = re.search(r"RRULE:.*", run("-x")).group(0).strip()
        print(f"  calcurse exports {exported}")
        as_seen &= exported == "RRULE:FREQ=WEEKLY;UNTIL=20180327T090000;BYDAY=TU,TH"
as_seen &= list(read_whole.values()) == ["6 8 13 15 20 22", "6 13 15 20 22", "6 8 14 15 20 22", "5 7 8", "5 18 19"]
sys.exit(0 if as_seen else 1)
P
PYTHONPATH=$dir/root/usr/lib/python3/dist-packages /usr/bin/python3 probe.py && echo "As seen on 2026-11-29." \
    || { echo "It behaves otherwise now." >&2; exit 1; }

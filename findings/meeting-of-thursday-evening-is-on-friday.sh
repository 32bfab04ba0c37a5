#!/usr/bin/env bash
# ical2html 3.0: a page of a calendar in New York's time has a meeting of Thursday, 8 March, 21:00, at Friday, 9 March, 21:00; of a series
#   it holds the meeting that was called off, and not the days that were added.
#
# One would expect: "adjust for this timezone" (its manual on -z) gives the hour and the day of that place; a day that is left out of a
#   series (EXDATE, RFC 5545, 3.8.5.1) has no meeting, a day that is added (RDATE, 3.8.5.2) has one, and a meeting put off stands at its
#   new day.
# What happens: the hour is moved, the day is not: whatever crosses midnight on the way is a day off, late to the west of Greenwich and
#   early to the east (01:00 of Friday in Tashkent stands at Thursday). EXDATE and RDATE are not looked at; a meeting put off from the
#   19th to the 20th (RECURRENCE-ID) stands at both; one that is cancelled stands there like any other. Repetition itself, its end,
#   whole days and days of several are right.
# Why it matters: the file comes from an invitation, in UTC as calendars send it, and the page is put up for delegations elsewhere. Who
#   trusts it comes a day late, to a meeting that was called off, or not to the one that was added; each line reads as any other.
# Kin: hour-of-one-zone-on-the-day-of-another.sh (a library), meeting-called-off-is-held-a-week-later.sh (calcurse). No thread found.
# Versions: Debian's ical2html 3.0-1 with libical3 3.0.16-1+b1 and its tzdata. Seen on 2026-11-30.
set -euo pipefail
for tool in apt-get dpkg-deb sed; do command -v "$tool" > /dev/null || { echo "$tool is missing: this needs Debian 12." >&2; exit 2; }; done
[ -e /usr/share/zoneinfo/America/New_York ] || { echo "The zones are missing: this needs tzdata of Debian 12." >&2; exit 2; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
for package in ical2html=3.0-1 libical3=3.0.16-1+b1 libicu72; do
    apt-get download "$package" > apt.log 2>&1 \
        || { echo "Debian does not give $package (apt-get update first; another version wants another look)." >&2; exit 2; }
    dpkg-deb -x "${package%%=*}"_*.deb root
    dpkg-deb -W --showformat='${Package} ${Version}\n' "${package%%=*}"_*.deb
done
LD_LIBRARY_PATH=$(dirname "$(find "$dir/root" -name libical.so.3 | head -1)"); export LD_LIBRARY_PATH
as_seen=yes
see() {  # zone, what stands on the page of March 2018, lines of the events
    local zone=$1 seen=$2 line page
    shift 2
    { printf 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Rapporteur//EN\r\n'
      for event in "$@"; do
          printf 'BEGIN:VEVENT\r\nDTSTAMP:20180101T000000Z\r\n'
          for line in $event; do printf '%s\r\n' "$line"; done
          printf 'SUMMARY:Meeting\r\nEND:VEVENT\r\n'
      done
      printf 'END:VCALENDAR\r\n'; } > in.ics
    # A cell of the table is a line: the day of the month, then what is on it.
    page=$(root/usr/bin/ical2html -z "$zone" 20180301 P31D in.ics | tr '\n' ' ' | sed -e 's/<td/\n<td/g' \
        | sed -e 's/<[^>]*>/ /g' -e 's/&nbsp;/ /g' -e 's/  */ /g' -e 's/^ //' | grep ' Meeting' | sed -e 's/ Meeting.*//' \
        | paste -sd ';' | sed -e 's/ ;/;/g' -e 's/ $//')
    echo "  $zone: $* -> $page"
    [ "$page" = "$seen" ] || { as_seen=no; echo "  and not: $seen"; }
}
weekly='UID:w DTSTART:20180305T180000Z DURATION:PT3H RRULE:FREQ=WEEKLY;COUNT=4'
see America/New_York '9 21:00 - 23:00' 'UID:a DTSTART:20180309T020000Z DTEND:20180309T040000Z'
see Asia/Tashkent '8 01:00 - 03:00' 'UID:a DTSTART:20180308T200000Z DTEND:20180308T220000Z'
see Etc/UTC '5 18:00 - 21:00;12 18:00 - 21:00;19 18:00 - 21:00;26 18:00 - 21:00' "$weekly EXDATE:20180312T180000Z"
see Etc/UTC '5 18:00 - 21:00' 'UID:r DTSTART:20180305T180000Z DURATION:PT3H RDATE:20180307T180000Z,20180309T180000Z'
see Etc/UTC '5 18:00 - 21:00;12 18:00 - 21:00;19 18:00 - 21:00;20 10:00 - 12:00;26 18:00 - 21:00' "$weekly" \
    'UID:w RECURRENCE-ID:20180319T180000Z DTSTART:20180320T100000Z DURATION:PT2H'
see Etc/UTC '6 18:00 - 21:00' 'UID:c DTSTART:20180306T180000Z DURATION:PT3H STATUS:CANCELLED'
# As one would expect:
see America/New_York '8 15:00 - 17:00' 'UID:a DTSTART:20180308T200000Z DTEND:20180308T220000Z'
see Etc/UTC '5 18:00 - 21:00;12 18:00 - 21:00' 'UID:w DTSTART:20180305T180000Z DURATION:PT3H RRULE:FREQ=WEEKLY;UNTIL=20180312T180000Z'
see Etc/UTC '26 (whole day);27 (whole day);28 (whole day)' 'UID:d DTSTART;VALUE=DATE:20180326 DTEND;VALUE=DATE:20180329'
[ "$as_seen" = yes ] && echo "As seen on 2026-11-30." || { echo "It behaves otherwise now." >&2; exit 1; }

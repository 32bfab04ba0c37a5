#!/usr/bin/env bash
# "Paragraph 14, 22 December 2017": dateparser 1.1.6 finds 14 December 2017; dateutil 2.8.2 reads 22 December 2014, 17 minutes past eight in the
#   evening.
#
# One would expect: 22 December 2017, which is whole and stands in one piece, or nothing. dateparser with STRICT_PARSING asks for whole dates
#   only; dateutil passes over what is no part of a date only when told to (fuzzy).
# What happens: in search_dates of dateparser a number before the date and the date are one find, the number is the day (70/1 the first) and the
#   day of the date is dropped, strictly too: resolution 70/1 of 25 September 2015 is of 1 September, document L.5 of 22 December is of 5
#   December, and "In May 2018 the 22 delegations" is 22 May. In dateutil the number is the year and the year is the hour and the minute,
#   which also happens without fuzzy: "14. 22 December 2017", and "5-9 March 2018" is 9 March 2005 at 20:18. Behind the date the number
#   is the hour.
# Why it matters: a paragraph, a resolution, a document is cited by its number and its date, and comments name the paragraph and the day they ask
#   for. A date that is whole and plausible comes out; with a number over 31 dateparser's is right, so that paragraph 40 is no test of it.
# Known in part: scrapinghub/dateparser issues 787, 921 and 582 (numbers near a date; open), dateutil/dateutil issues 394 and 847 (with fuzzy, of
#   names and a CV). None found for dateutil without fuzzy. days-of-a-session-are-hours-of-the-first.sh is another library's way.
# Versions: Debian's python3-dateparser 1.1.6-1, python3-dateutil 2.8.2-2, Python 3.11. Seen on 2026-11-29.
set -euo pipefail
for tool in apt-get dpkg-deb /usr/bin/python3; do
    command -v "$tool" > /dev/null || { echo "$tool is missing: this needs Debian 12 with its Python." >&2; exit 2; }
done
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
for package in python3-dateparser=1.1.6-1 python3-dateutil=2.8.2-2 python3-regex python3-tz python3-tzlocal python3-pytz-deprecation-shim \
    python3-six; do
    apt-get download "$package" > apt.log 2>&1 \
        || { echo "Debian does not give $package (apt-get update first; another version wants another look)." >&2; exit 2; }
    dpkg-deb -x "${package%%=*}"_*.deb root
done
for file in python3-date*.deb; do dpkg-deb -W --showformat='${Package} ${Version}\n' "$file"; done
cat > probe.py <<'P'
import warnings
from datetime import datetime
warnings.simplefilter("ignore")
from dateparser.search import search_dates
from dateutil.parser import parse, ParserError

def searched(text, **settings):
    found = search_dates(text, languages=["en"], settings={"RELATIVE_BASE": datetime(2017, 11, 15), **settings}) or []
    return ", ".join(f"{moment:%Y-%m-%d}" for _, moment in found)

def read(text, **how):
    try:
        return f"{parse(text, default=datetime(2017, 11, 15), **how):%Y-%m-%d %H:%M}"
    except ParserError:
        return "refused"

as_seen = True
for text, by_dateparser, by_dateutil, strictly in [
    ("Paragraph 14, 22 December 2017", "2017-12-14", "2014-12-22 20:17", "refused"),
    ("Paragraph 14 (22 December 2017)", "2017-12-14", "2014-12-22 20:17", "refused"),
    ("Resolution 70/1 of 25 September 2015", "2015-09-01", "refused", "refused"),
    ("Document A/72/L.5 of 22 December 2017", "2017-12-05", "refused", "refused"),
    ("In May 2018 the 22 delegations", "2018-05-22", "2018-05-22 00:00", "refused"),
    ("22 December 2017, paragraph 14", "2017-12-22", "2017-12-22 14:00", "refused"),
    ("14. 22 December 2017", "2017-12-22", "2014-12-22 20:17", "2014-12-22 20:17"),
    ("5-9 March 2018", "2018-03-05", "2005-03-09 20:18", "2005-03-09 20:18"),
    ("Paragraph 40, 22 December 2017", "2017-12-22", "2040-12-22 20:17", "refused"),
    ("Comments of 22 December 2017", "2017-12-22", "2017-12-22 00:00", "refused"),
]:
    out = (searched(text), read(text, fuzzy=True), read(text))
    strict = searched(text, STRICT_PARSING=True)
    print(f"{text}\n  search_dates: {out[0]}; STRICT_PARSING: {strict}; dateutil, fuzzy: {out[1]}; as it is: {out[2]}")
    as_seen &= out == (by_dateparser, by_dateutil, strictly) and strict == by_dateparser
raise SystemExit(0 if as_seen else 1)
P
PYTHONPATH=$dir/root/usr/lib/python3/dist-packages /usr/bin/python3 probe.py && echo "As seen on 2026-11-29." \
    || { echo "It behaves otherwise now." >&2; exit 1; }

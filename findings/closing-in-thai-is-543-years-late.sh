#!/usr/bin/env bash
# arrow 1.2.3 (Python): in Thai and Lao it writes 22 December 2017 as of the year 2560, and reads just that as of the year 2560 of the
#   common calendar, 543 years late; the form for machines, 2017-12-22, is "2560-12-22" too once the language is set.
#
# One would expect: get(), with the form and the language that format() had, gives the date back, as it does in all its other languages; the
#   years of the Buddhist calendar are either known to both or to none. A form of figures alone, YYYY-MM-DD, says the year of ISO 8601.
# What happens: writing adds 543 to the year for these two languages, wherever YYYY or YY stands, and reading takes nothing off. Nothing is
#   refused, since 2560 is a year as well.
# Why it matters: a closing date that was shown to a delegation in Thai and is sent back as it was shown never comes; a sorted list has it
#   last. With YY, 17 is 60, and the date is of 2060. Whoever tries it in another language sees no fault.
# Kin: date-in-the-names-of-another-calendar.sh (.NET), each-month-in-russian-is-the-present-one.sh (another reader of its own dates).
# Versions: Debian's python3-arrow 1.2.3-1, Python 3.11. Seen on 2026-11-30.
set -euo pipefail
for tool in apt-get dpkg-deb /usr/bin/python3; do
    command -v "$tool" > /dev/null || { echo "$tool is missing: this needs Debian 12 with its Python." >&2; exit 2; }
done
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
for package in python3-arrow=1.2.3-1 python3-dateutil python3-six; do
    apt-get download "$package" > apt.log 2>&1 \
        || { echo "Debian does not give $package (apt-get update first; another version wants another look)." >&2; exit 2; }
    dpkg-deb -x "${package%%=*}"_*.deb root
done
dpkg-deb -W --showformat='${Package} ${Version}\n' python3-arrow_*.deb
cat > probe.py <<'P'
import arrow
from arrow.locales import _locale_map

closing = arrow.get(2017, 12, 22)
as_seen = True
for language in "th", "lo":
    for form, year in ("D MMMM YYYY", 2560), ("YYYY-MM-DD", 2560), ("D MMMM YY", 2060):
        written = closing.format(form, locale=language)
        read = arrow.get(written, form, locale=language)
        print(f"  {language}, {form}: {written} -> {read:YYYY-MM-DD}")
        as_seen &= (read.year, read.month, read.day) == (year, 12, 22)
others = [language for language in _locale_map if language[:2] not in ("th", "lo")]
right = [language for language in others
         if arrow.get(closing.format("D MMMM YYYY", locale=language), "D MMMM YYYY", locale=language) == closing]
print(f"  {len(right)} of {len(others)} other languages read what they have written.")
raise SystemExit(0 if as_seen and right == others else 1)
P
PYTHONPATH="$dir/root/usr/lib/python3/dist-packages" /usr/bin/python3 -X utf8 probe.py && echo "As seen on 2026-11-30." \
    || { echo "It behaves otherwise now." >&2; exit 1; }

#!/usr/bin/env bash
# lingua_franca 0.4.3 (Python): asked on a Monday, "Friday, 22 December 2017" is Tuesday, 26 December, in nine languages; "14 days before 22
#   December" is 5 January; and in Spanish "dos mil" (two thousand) and "cien mil" (a hundred thousand) are both one thousand.
#
# One would expect: the day of the week before a date says that date once more, and whoever reads it may check the two against each other.
#   "before" has a place in what is read: its documentation says that it reads "many of the common ways that humans express dates".
# What happens: the days from today to the next Friday, four on a Monday, are added to the 22nd; so the same letter has another date each
#   morning, and the right one only if today is a Friday too. Of "14 days before" the 14 days are added and the "before" is left over.
#   "fourteen days before" too. In Spanish a number of several words is its last word, or the largest name before it: "doscientos
#   cincuenta mil" is 1000, "dos mil quinientos" 500, while "treinta y dos" is 32, and in "párrafo treinta y dos" it is 2.
# Why it matters: terms are announced with the day of the week, and as days before a session. Each of these is a likely day after the true
#   one: whoever relies on it sends the comments when the term is over. What was tried on a Friday was right.
# Kin: MycroftAI/lingua-franca issue 187 ("monday april 5th", said without a year on that Monday, open); and the file
#   fourteen-days-before-the-22nd-is-in-the-month-before.sh, in another library, where the cause is another. None found for the rest.
# Versions: Debian's python3-lingua-franca 0.4.3-2, python3-dateutil 2.8.2-2, Python 3.11. Seen on 2026-11-30.
set -euo pipefail
for tool in apt-get dpkg-deb /usr/bin/python3; do
    command -v "$tool" > /dev/null || { echo "$tool is missing: this needs Debian 12 with its Python." >&2; exit 2; }
done
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
for package in python3-lingua-franca=0.4.3-2 python3-dateutil=2.8.2-2 python3-six=1.16.0-4; do
    apt-get download "$package" > apt.log 2>&1 \
        || { echo "Debian does not give $package (apt-get update first; another version wants another look)." >&2; exit 2; }
    dpkg-deb -x "${package%%=*}"_*.deb root
    dpkg-deb -W --showformat='${Package} ${Version}\n' "${package%%=*}"_*.deb
done
cat > probe.py <<'P'
import datetime
import lingua_franca
from lingua_franca.parse import extract_datetime, extract_number

lingua_franca.load_languages(["en", "fr", "es", "it", "nl", "pl", "pt", "ca", "ru"])
monday, wednesday, friday = (datetime.datetime(2017, 12, day, 9) for day in (4, 6, 8))
as_seen = True
def see(today, written, seen, language="en"):
    global as_seen
    read = f"{extract_datetime(written, today, lang=language)[0]:%A, %d %B %Y, %H:%M}"
    print(f"  on {today:%A}: {written} -> {read}")
    as_seen &= read == seen

tuesday_26 = "Tuesday, 26 December 2017, 00:00"
see(monday, "Friday, 22 December 2017", tuesday_26)
see(monday, "Comments are due on Friday, 22 December 2017, at 6 p.m.", "Tuesday, 26 December 2017, 18:00")
see(wednesday, "Friday, 22 December 2017", "Sunday, 24 December 2017, 00:00")
see(friday, "Friday, 22 December 2017", "Friday, 22 December 2017, 00:00")
see(monday, "22 December 2017", "Friday, 22 December 2017, 00:00")
for written, language in [
    ("vendredi 22 décembre 2017", "fr"), ("viernes 22 de diciembre", "es"), ("venerdì 22 dicembre 2017", "it"),
    ("vrijdag 22 december 2017", "nl"), ("piątek, 22 grudnia 2017", "pl"), ("sexta-feira 22 de dezembro", "pt"),
    ("divendres 22 de desembre", "ca"), ("пятница, 22 декабря 2017 года", "ru"),
]:
    see(monday, written, tuesday_26, language)
for written in ["14 days before 22 December", "fourteen days before 22 December 2017", "two weeks after 22 December"]:
    see(monday, written, "Friday, 05 January 2018, 00:00")
for written, seen in [("dos mil", 1000), ("cien mil", 1000), ("doscientos cincuenta mil", 1000), ("dos mil quinientos", 500),
                      ("treinta y dos", 32), ("párrafo treinta y dos", 2), ("párrafo catorce", 14)]:
    read = extract_number(written, lang="es")
    print(f"  {written} -> {read}")
    as_seen &= read == seen
raise SystemExit(0 if as_seen else 1)
P
TZ=UTC PYTHONUTF8=1 PYTHONPATH=$dir/root/usr/lib/python3/dist-packages /usr/bin/python3 probe.py \
    && echo "As seen on 2026-11-30." || { echo "It behaves otherwise now." >&2; exit 1; }

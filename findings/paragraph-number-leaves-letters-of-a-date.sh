#!/usr/bin/env bash
# xlsx2csv 0.7.8: the number 14 that a cell shows as "Paragraph 14" comes out as `"paragrap12 "0`, an amount shown as "USD 1,500,000" as
#   `"us09 "#,##0`, and six in the evening of 22 December 2017 as six in the morning.
#
# One would expect: words in quotation marks in a number format are shown as they stand (ISO/IEC 29500-1, 18.8.31) and make no date of it; an hour
#   "h" without AM/PM in the format is one of 24. What is not understood stays the number, as with most formats here ("Article 14" is 14).
# What happens: a format in which d, h, m, s or y stands anywhere, in quoted words as well, is taken for a date: the letters are replaced by parts
#   of the day that the number would be, and the rest of the format is printed, in small letters. The number itself is in none of it.
#   "Yes" (from 1) is the whole format, "No" (from 0) is 00:00. Of real dates, "d mmm yyyy h:mm" and Excel's own "m/d/yy h:mm" give the
#   hour of twelve without saying which half; with "hh" it is right. "dddd" is the day of the month instead of the weekday.
# Why it matters: a column of paragraphs whose cells say "Paragraph 14" is the simplest form for comments, and every one of them comes out as
#   the same `"paragrap12 "0`: which paragraph a delegation spoke of is gone. The closing is twelve hours early in a table that looks whole.
# Known in part: dilshod/xlsx2csv pull request 186 (quotation marks in a date, the hour of the built-in format; open), yfedoseev/office_oxide
#   issue 147 (a number becomes a date, in another reader). Not found: that the number is lost. amount-in-magenta-is-a-duration.sh is kin.
# Versions: Debian's xlsx2csv 1:0.7.8-1, the file by python3-openpyxl 3.0.9-1. Seen on 2026-11-29.
set -euo pipefail
for tool in apt-get dpkg-deb /usr/bin/python3; do
    command -v "$tool" > /dev/null || { echo "$tool is missing: this needs Debian 12 with its Python." >&2; exit 2; }
done
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
for package in xlsx2csv=1:0.7.8-1 python3-openpyxl=3.0.9-1 python3-et-xmlfile=1.0.1-2.1; do
    apt-get download "$package" > apt.log 2>&1 \
        || { echo "Debian does not give $package (apt-get update first; another version wants another look)." >&2; exit 2; }
    dpkg-deb -x "${package%%=*}"_*.deb root
    dpkg-deb -W --showformat='${Package} ${Version}\n' "${package%%=*}"_*.deb
done
cat > probe.py <<'P'
import csv, subprocess, sys
from datetime import datetime
import openpyxl

evening = datetime(2017, 12, 22, 18, 0)
cells = [  # value, format, what a workbook shows, what comes out
    (14, '"Paragraph "0', "Paragraph 14", '"paragrap12 "0'),
    (15, '"Paragraph "0', "Paragraph 15", '"paragrap12 "0'),
    (14, '0" days"', "14 days", '0" 13ays"'),
    (120, '0" Member States"', "120 Member States", '0" 04e04ber states"'),
    (1500000, '"USD "#,##0', "USD 1,500,000", '"us09 "#,##0'),
    (72, '0"nd session"', "72nd session", '0"n12 se00ion"'),
    (1, '"Yes";"Yes";"No"', "Yes", '"yes";"yes";"no"'),
    (0, '"Yes";"Yes";"No"', "No", "00:00"),
    (evening, "d mmm yyyy h:mm", "22 Dec 2017 18:00", "22 Dec 2017 06:00"),
    (evening, "m/d/yy h:mm", "12/22/17 18:00", "12/22/17 06:00"),
    (evening, "d mmm yyyy hh:mm", "22 Dec 2017 18:00", "22 Dec 2017 18:00"),
    (evening, "dddd d mmmm", "Friday 22 December", "22 22 December"),
    (14, '"Article "0', "Article 14", "14"),
    (14, "0", "14", "14"),
]
book = openpyxl.Workbook()
for row, (value, number_format, *_) in enumerate(cells, 1):
    book.active.cell(row, 1, value).number_format = number_format
book.save("comments.xlsx")
text = subprocess.run(["/usr/bin/python3", "root/usr/bin/xlsx2csv", "comments.xlsx"], check=True, capture_output=True, text=True).stdout
read = [line[0] for line in csv.reader(text.splitlines())]
for (value, number_format, shown, _), out in zip(cells, read):
    print(f"{shown:20} [{number_format}] -> {out}")
sys.exit(0 if read == [seen for *_, seen in cells] else 1)
P
PYTHONPATH=$dir/root/usr/lib/python3/dist-packages /usr/bin/python3 probe.py && echo "As seen on 2026-11-29." \
    || { echo "It behaves otherwise now." >&2; exit 1; }

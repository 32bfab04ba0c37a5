#!/usr/bin/env bash
# xls2csv 0.95 (catdoc): in an .xls 22 December 2017 is read as 23 December 2021, "Dec-17" as "Dec-23", and an answer TRUE or FALSE as
#   nothing.
#
# One would expect: a workbook has a record that says from which year its days are counted (Date1904 in [MS-XLS]): 0 is 1900, 1 is 1904.
#   The day is the same for every reader; LibreOffice 7.4.7 and SheetJS 0.18.5 read it so.
# What happens: that the record is there is taken for 1904, whatever it says; and it is in every workbook that xlwt or SheetJS writes. So
#   all days are four years and one day late, also with a format of one's own (-f); only from a workbook that does count from 1904 they
#   are right. Where the format asks for month and year, month and day are printed. Formats that are not built in give the bare number. A
#   cell that holds TRUE or FALSE gives an empty field.
# Why it matters: lists of dates and of answers are kept as .xls for many years, and this is what searches and scripts read them with. The
#   date is whole and plausible; a "yes" is no answer. Hours, texts and plain numbers come out right.
# Kin: workbook-counted-from-1904.sh has the reverse in other libraries; box/spout issue 655 (four years and a day in another reader).
#   None found for xls2csv. Versions: Debian's catdoc 1:0.95-6~deb12u1 and python3-xlwt 1.3.0-4, Python 3.11. Seen on 2026-11-29.
set -euo pipefail
for tool in apt-get dpkg-deb /usr/bin/python3; do
    command -v "$tool" > /dev/null || { echo "$tool is missing: this needs Debian 12 with its Python." >&2; exit 2; }
done
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
for package in catdoc=1:0.95-6~deb12u1 python3-xlwt=1.3.0-4; do
    apt-get download "$package" > apt.log 2>&1 \
        || { echo "Debian does not give $package (apt-get update first; another version wants another look)." >&2; exit 2; }
    dpkg-deb -x "${package%%=*}"_*.deb root
done
for file in *.deb; do dpkg-deb -W --showformat='${Package} ${Version}\n' "$file"; done
export HOME=$dir
printf 'charset_path=%s/root/usr/share/catdoc\nmap_path=%s/root/usr/share/catdoc\n' "$dir" "$dir" > .catdocrc
cat > book.py <<'P'
import datetime, xlwt
closing = datetime.datetime(2017, 12, 22, 18)
for name, from_1904 in [("from-1900", False), ("from-1904", True)]:
    book = xlwt.Workbook()
    book.dates_1904 = from_1904
    sheet = book.add_sheet("Closing")
    for row, (label, value, look) in enumerate([
        ("day", closing.date(), "D-MMM-YY"), ("day and hour", closing, "M/D/YY h:mm"), ("month", closing.date(), "MMM-YY"),
        ("hour", closing.time(), "h:mm"), ("paragraph", 14, "General"), ("agreed", True, "General"), ("opposed", False, "General"),
        ("position", "Keep", "General"),
    ]):
        style = xlwt.XFStyle()
        style.num_format_str = look
        sheet.write(row, 0, label)
        sheet.write(row, 1, value, style)
    book.save(f"{name}.xls")
P
PYTHONPATH=$dir/root/usr/lib/python3/dist-packages /usr/bin/python3 book.py
# The record, as it stands in the file: its number (22 hexadecimal), two bytes, the value.
for name in from-1900 from-1904; do
    echo "  $name.xls says: $(od -An -v -tx1 "$name.xls" | tr -d ' \n' | grep -o '22000200[01][01]00' | sed -n 1p | cut -c9-12)"
done
as_seen=yes
see() {  # file, what comes out
    local out
    out=$(LC_ALL=C root/usr/bin/xls2csv -d utf-8 "$1" 2> log.txt | tr -d '\f"' | sed -e 's/,/: /' | paste -s -d'|' | sed -e 's/|*$//')
    echo "  $1: $out"
    [ "$out" = "$2" ] || { as_seen=no; echo "    and not: $2"; }
}
rest="hour: 18:00|paragraph: 14|agreed|opposed|position: Keep"
see from-1900.xls "day: 23-Dec-21|day and hour: 12-23-21 18:00|month: Dec-23|$rest"
see from-1904.xls "day: 22-Dec-17|day and hour: 12-22-17 18:00|month: Dec-22|$rest"
[ "$as_seen" = yes ] && echo "As seen on 2026-11-29." || { echo "It behaves otherwise now." >&2; exit 1; }

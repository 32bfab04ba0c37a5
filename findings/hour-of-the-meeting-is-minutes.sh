#!/usr/bin/env bash
# agate 1.6.3, beneath csvkit: in a table 18:00 is eighteen minutes, "5-9 March" is 9 May 2001, resolution 70/1 is 1 January 1970, a term
#   of two years is a day in the year 3, and $5 and €7 are 12.
#
# One would expect: a type is guessed where a column says it plainly (whole dates, numbers) and is text otherwise; a guess keeps what was
#   written, so that the table that comes out says what went in.
# What happens: lengths of time are tried before dates, and "18:00" is minutes and seconds there, while "6:30 pm" is text. What is taken
#   for a date needs no month and no year: paragraphs "1-2" and "5-9" are days of 2001; of "5-9 March" the month that is written is
#   dropped for one made of the 5. "2 years" is two years behind the year 1. Signs of currency and "%" are dropped, and different
#   currencies are one column of numbers. csvlook, csvjson, csvsort, csvsql and in2csv print the guess in the place of the words.
# Why it matters: a list of meetings, of comments by paragraph or of pledges goes through such a tool to be sorted or put into a page. One
#   cell with other words makes the whole column text, so that the same list is right one week and wrong the next.
# Known in part: wireservice/csvkit issues 822, 910 and 917 (text taken for dates; mended or answered with the option not to guess), 752
#   ("1m" is a minute), etalab/csvapi issue 41 (12:30). None found for the month, the resolution, the term and the currencies. Versions:
#   Debian's python3-agate 1.6.3-2, python3-parsedatetime 2.6-3, python3-pytimeparse 1.1.5-3, Python 3.11. Seen on 2026-11-29.
set -euo pipefail
for tool in apt-get dpkg-deb /usr/bin/python3; do
    command -v "$tool" > /dev/null || { echo "$tool is missing: this needs Debian 12 with its Python." >&2; exit 2; }
done
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
for package in python3-agate=1.6.3-2 python3-parsedatetime=2.6-3 python3-pytimeparse=1.1.5-3 python3-isodate python3-leather python3-babel \
    python3-tz python3-six python3-slugify python3-text-unidecode python-babel-localedata; do
    apt-get download "$package" > apt.log 2>&1 \
        || { echo "Debian does not give $package (apt-get update first; another version wants another look)." >&2; exit 2; }
    dpkg-deb -x "${package%%=*}"_*.deb root
done
dpkg-deb -W --showformat='${Package} ${Version}\n' python3-agate_*.deb
cat > probe.py <<'P'
import io
import agate

as_seen = True
for written, kind, expected in [
    (["18:00", "09:30"], "TimeDelta", ["0:18:00", "0:09:30"]),
    (["6:30 pm", "9 am"], "Text", ["6:30 pm", "9 am"]),
    (["18:00", "to be fixed"], "Text", ["18:00", "to be fixed"]),
    (["5-9 March", "1-2 May"], "Date", ["2001-05-09", "2002-01-02"]),
    (["70/1", "70/2"], "Date", ["1970-01-01", "1970-02-01"]),
    (["1-2", "5-9"], "Date", ["2001-01-02", "2001-05-09"]),
    (["2 years", "18 months"], "Date", ["0003-01-01", "0002-07-01"]),
    (["$5", "€7"], "Number", ["5", "7"]),
    (["22 December 2017", "5 March 2018"], "Date", ["2017-12-22", "2018-03-05"]),
]:
    table = agate.Table.from_csv(io.StringIO("n,x\n" + "".join(f'{n},"{cell}"\n' for n, cell in enumerate(written))))
    column = table.columns["x"]
    read = [str(value) for value in column]
    sum_ = f", together {table.aggregate(agate.Sum('x'))}" if kind == "Number" else ""
    print(f"  {' | '.join(written)} -> {type(column.data_type).__name__}: {' | '.join(read)}{sum_}")
    as_seen &= (type(column.data_type).__name__, read) == (kind, expected)
raise SystemExit(0 if as_seen else 1)
P
PYTHONPATH=$dir/root/usr/lib/python3/dist-packages PYTHONIOENCODING=utf-8 /usr/bin/python3 probe.py && echo "As seen on 2026-11-29." \
    || { echo "It behaves otherwise now." >&2; exit 1; }

#!/usr/bin/env bash
# The GNU C library 2.36 (its locales): in Turkmen Friday, 22 December 2017, is "Şenbe", Saturday, and so each day has the name of the
#   next one, in date and in whatever program asks the system; arrow 1.2.3 (Python) does so with the short names of Thursday and Friday
#   in Sinhala.
#
# One would expect: the list of the names of the days begins with Sunday in all languages (the source says so with "week 7;19971130", a
#   Sunday), and the day on which a week begins is another line of it (first_weekday).
# What happens: in Turkmen the list begins with Monday ("Duşenbe"), long names and short ones, and the line above still says Sunday, so that
#   %A and %a give for each day the name of the one after it, and Sunday is called Monday. In arrow's Sinhala Tuesday has the short
#   name of Wednesday, Thursday that of Friday and Friday that of Saturday, and the long names are right.
# Why it matters: an invitation says the day twice, "Friday, 22 December", so that a slip is seen; here each letter has the slip, and of
#   the two a reader cannot know which is meant. The numbers are right, so that no test of them finds it.
# Kin: friday-in-mongolian-is-saturday.sh (two choosers of a date, other languages). The C library's own tracker is not in the search.
# Versions: Debian's locales 2.36-9+deb12u14, coreutils 9.1, python3-arrow 1.2.3-1, Python 3.11. Seen on 2026-11-30.
set -euo pipefail
for tool in apt-get dpkg-deb localedef date /usr/bin/python3; do
    command -v "$tool" > /dev/null || { echo "$tool is missing: this needs Debian 12 with its Python." >&2; exit 2; }
done
case $(getconf GNU_LIBC_VERSION 2> /dev/null) in
    'glibc 2.36') ;;
    *) echo "This needs Debian 12, whose C library is glibc 2.36." >&2; exit 2 ;;
esac
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
for package in locales python3-arrow=1.2.3-1 python3-dateutil python3-six; do
    apt-get download "$package" > apt.log 2>&1 \
        || { echo "Debian does not give $package (apt-get update first; another version wants another look)." >&2; exit 2; }
    dpkg-deb -x "${package%%=*}"_*.deb root
done
for package in locales python3-arrow; do dpkg-deb -W --showformat='${Package} ${Version}\n' "$package"_*.deb; done
mkdir compiled
export I18NPATH="$dir/root/usr/share/i18n"
as_seen=yes
names() {
    local day
    for day in 17 18 19 20 21 22 23; do LOCPATH="$dir/compiled" LC_ALL=$1.UTF-8 date -u -d "2017-12-$day" "+$2"; done | paste -sd ' '
}
see() {  # language, format, the names of the days from Sunday, 17 December 2017, to Saturday
    [ -d "compiled/$1.UTF-8" ] || localedef -i "$1" -f UTF-8 "compiled/$1.UTF-8" > localedef.log 2>&1 || [ -d "compiled/$1.UTF-8" ]
    echo "  $1, Sunday to Saturday: $(names "$1" "$2")"
    [ "$(names "$1" "$2")" = "$3" ] || { as_seen=no; echo "  and not: $3"; }
}
see tk_TM %A 'Duşenbe Sişenbe Çarşenbe Penşenbe Anna Şenbe Ýekşenbe'
see tk_TM %a 'Duş Siş Çar Pen Ann Şen Ýek'
see uz_UZ %A 'Yakshanba Dushanba Seshanba Chorshanba Payshanba Juma Shanba'
see tr_TR %A 'Pazar Pazartesi Salı Çarşamba Perşembe Cuma Cumartesi'
cat > probe.py <<'P'
import arrow

days = [arrow.get(2017, 12, day) for day in range(17, 24)]
long = [day.format("dddd", locale="si") for day in days]
short = [day.format("ddd", locale="si") for day in days]
for name, of_day, of_day_short in zip(("Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"), long[2:], short[2:]):
    print(f"  arrow, si: {name} is {of_day}, in short {of_day_short}")
# The short name of Thursday begins the long name of Friday, and so on.
as_seen = short[2] == short[3] and long[3].startswith(short[2]) and long[5].startswith(short[4]) and long[6].startswith(short[5])
raise SystemExit(0 if as_seen else 1)
P
PYTHONPATH="$dir/root/usr/lib/python3/dist-packages" /usr/bin/python3 -X utf8 probe.py || as_seen=no
[ "$as_seen" = yes ] && echo "As seen on 2026-11-30." || { echo "It behaves otherwise now." >&2; exit 1; }

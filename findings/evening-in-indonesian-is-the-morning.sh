#!/usr/bin/env bash
# The GNU C library 2.36 (its locales): in Indonesian, Malay and Armenian "date" writes 18:30 as 06:30, letter for letter what it writes for
#   the morning; so does strftime with %c in whatever program, and Python reads its own 18:30 in Indonesian back as 06:30.
#
# One would expect: the date and hour "as one writes it there" (%c, and date without a format) tell evening from morning, by hours up to
#   24, as in French, Russian, Turkish, Thai and Vietnamese, or by words, as in English and Hindi.
# What happens: the three formats have hours up to 12 with the half of the day behind them (%r, or %I and %p), and the words for the halves
#   of the day are empty, so that a blank stands there. In Armenian and Malay the hour alone (%X) is so too, in Indonesian it is 18:30.
# Why it matters: Indonesian and Malay are the languages of more than 200 million people; the formats are those of date, of logs, of mail
#   programs and of all that asks the system. The hour of the closing is twelve hours early, and a record of who wrote when puts the
#   evening before the noon. A morning is right, and whoever tries it in English sees "PM".
# Kin: evening-in-uzbek-has-the-hour-of-the-morning.sh (date-fns). The project's own tracker is not in the search; elsewhere none found.
# Versions: Debian's locales 2.36-9+deb12u14, coreutils 9.1, Python 3.11. Seen on 2026-11-30.
set -euo pipefail
for tool in apt-get dpkg-deb localedef date /usr/bin/python3; do
    command -v "$tool" > /dev/null || { echo "$tool is missing: this needs Debian 12 with its Python." >&2; exit 2; }
done
case $(getconf GNU_LIBC_VERSION 2> /dev/null) in
    'glibc 2.36') ;;
    *) echo "This needs Debian 12, whose C library is glibc 2.36." >&2; exit 2 ;;
esac
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
apt-get download locales > apt.log 2>&1 || { echo "Debian does not give locales (apt-get update first)." >&2; exit 2; }
dpkg-deb -x locales_*.deb root
dpkg-deb -W --showformat='${Package} ${Version}\n' locales_*.deb
mkdir compiled
export I18NPATH="$dir/root/usr/share/i18n"
as_seen=yes
for language in id_ID ms_MY hy_AM fr_FR ru_RU tr_TR th_TH vi_VN en_US hi_IN; do
    # It warns of what it does not like in a source; the locale is written all the same.
    localedef -i "$language" -f UTF-8 "compiled/$language.UTF-8" > localedef.log 2>&1 || [ -d "compiled/$language.UTF-8" ]
    morning=$(LOCPATH="$dir/compiled" LC_ALL=$language.UTF-8 date -u -d '2017-12-22 06:30')
    evening=$(LOCPATH="$dir/compiled" LC_ALL=$language.UTF-8 date -u -d '2017-12-22 18:30')
    echo "  $language: 06:30 -> $morning; 18:30 -> $evening"
    case $language in
        id_ID|ms_MY|hy_AM) [ "$morning" = "$evening" ] || as_seen=no ;;
        *) [ "$morning" != "$evening" ] || as_seen=no ;;
    esac
done
cat > probe.py <<'P'
import locale
from datetime import datetime

as_seen = True
for language, hour in ("id_ID", 6), ("ru_RU", 18):
    locale.setlocale(locale.LC_ALL, language + ".UTF-8")
    written = datetime(2017, 12, 22, 18, 30).strftime("%c")
    read = datetime.strptime(written, "%c")
    print(f"  Python, {language}: 18:30 -> {written.strip()} -> {read:%H:%M}")
    as_seen &= read.hour == hour
raise SystemExit(0 if as_seen else 1)
P
LOCPATH="$dir/compiled" /usr/bin/python3 -X utf8 probe.py || as_seen=no
[ "$as_seen" = yes ] && echo "As seen on 2026-11-30." || { echo "It behaves otherwise now." >&2; exit 1; }

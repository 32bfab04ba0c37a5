#!/usr/bin/env bash
# Babel 2.10.3 (Python): format_time writes 18:30 as "6:30:00 p.m." in Canada's English, and parse_time reads just that as 06:30; so in Arabic,
#   Greek, Colombia's Spanish and Taiwan's Chinese, and in 119 locales of 802.
#
# One would expect: what the library writes for a locale it reads for the same locale, or it refuses: parse_time takes the pattern of the
#   locale as its guide, and the names of the two halves of the day are in the data that it writes with.
# What happens: of the half of the day only the letters "pm" are looked for, in that spelling. Every other one (p.m., م, μ.μ., 下午) is passed
#   over without a word, and the hour stays as it stands. In the English of the United States and of India it comes out right.
# Why it matters: the hour of the closing, shown to a delegation and typed or sent back as it was shown, is twelve hours early. A morning is
#   always right, and so is whatever is tried in the English of the United States; who comments in the afternoon of the last day is late.
# Known in part: python-babel/babel issue 442 asked for "pm" at all (closed), pull request 1338 is about the hour of noon (open), issue 1129 about
#   patterns without seconds, such as the short ones (closed). None found for the other spellings.
# Versions: Debian's python3-babel 2.10.3-1 with its python-babel-localedata, Python 3.11. Seen on 2026-11-29.
set -euo pipefail
for tool in apt-get dpkg-deb /usr/bin/python3; do
    command -v "$tool" > /dev/null || { echo "$tool is missing: this needs Debian 12 with its Python." >&2; exit 2; }
done
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
for package in python3-babel=2.10.3-1 python-babel-localedata=2.10.3-1 python3-tz=2022.7.1-4; do
    apt-get download "$package" > apt.log 2>&1 \
        || { echo "Debian does not give $package (apt-get update first; another version wants another look)." >&2; exit 2; }
    dpkg-deb -x "${package%%=*}"_*.deb root
    dpkg-deb -W --showformat='${Package} ${Version}\n' "${package%%=*}"_*.deb
done
cat > probe.py <<'P'
from datetime import time
from babel import localedata
from babel.dates import format_time, parse_time

morning, evening = time(9, 30), time(18, 30)
read = lambda moment, locale: parse_time(format_time(moment, locale=locale), locale=locale)
as_seen = True
for locale in ("en_CA", "es_CO", "ar_EG", "el", "zh_TW"):
    print(f"{locale}: {format_time(evening, locale=locale)} -> {read(evening, locale)}")
    as_seen &= read(evening, locale) == time(6, 30) and read(morning, locale) == morning
for locale in ("en_US", "en_GB", "en_IN", "es_MX", "ko", "fr"):
    print(f"{locale}: {format_time(evening, locale=locale)} -> {read(evening, locale)}")
    as_seen &= read(evening, locale) == evening
early = [locale for locale in localedata.locale_identifiers() if read(evening, locale) == time(6, 30)]
print(f"Twelve hours early in {len(early)} of {len(localedata.locale_identifiers())} locales.")
raise SystemExit(0 if as_seen and len(early) == 119 else 1)
P
PYTHONPATH=$dir/root/usr/lib/python3/dist-packages /usr/bin/python3 probe.py && echo "As seen on 2026-11-29." \
    || { echo "It behaves otherwise now." >&2; exit 1; }

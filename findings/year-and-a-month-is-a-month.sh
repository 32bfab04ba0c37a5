#!/usr/bin/env bash
# humanize 4.4.0 (Python): in German a year and a month is "ein Monat", in Chinese and Bengali a year and 25 days is "25 years"; in Danish
#   and Spanish an amount of a thousand million is a million million.
#
# One would expect: in each of its languages a length of time and a number in words say what they say in English, "1 year, 1 month" and
#   "1.0 billion", which is a word for another number in languages where the thousand million has its own (milliard, mil millones).
# What happens: of single sentences the translation says something else. "1 year, 1 month" in German is that of "a month", two months
#   more are right. "1 year, %d days" in Chinese, with the characters of both kinds, and in Bengali is that of "%d years", so that the days
#   are years. 1,000,000,000 in Danish is "1.0 billion", in Spanish "1.0 billón", there the names of 10 to the 12th, which in Danish is the
#   same "1.0 billion". In Vietnamese a year and two months is French.
# Why it matters: how long a term lasts, how long ago an answer came and what a programme costs are shown so on a page, each in the
#   reader's language. A mandate of thirteen months becomes one of a month, one of a year and 25 days one of 25 years; the English page
#   is right, and whoever tries another length of time sees nothing.
# Known in part: python-humanize/humanize issues 195 (Chinese and Bengali, closed in 2024) and 101 (Spanish, open). None found for the rest.
# Versions: Debian's python3-humanize 4.4.0-1, Python 3.11. Seen on 2026-11-30.
set -euo pipefail
for tool in apt-get dpkg-deb /usr/bin/python3; do
    command -v "$tool" > /dev/null || { echo "$tool is missing: this needs Debian 12 with its Python." >&2; exit 2; }
done
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
package=python3-humanize=4.4.0-1
apt-get download "$package" > apt.log 2>&1 \
    || { echo "Debian does not give $package (apt-get update first; another version wants another look)." >&2; exit 2; }
dpkg-deb -x "${package%%=*}"_*.deb root
dpkg-deb -W --showformat='${Package} ${Version}\n' "${package%%=*}"_*.deb
cat > probe.py <<'P'
from datetime import timedelta
from pathlib import Path
import humanize

# Debian keeps the translations beside the library.
translations = str(Path(humanize.__file__).parent / "locale")
as_seen = True

def see(language, what, written, seen):
    global as_seen
    print(f"  {language}: {what} -> {written}")
    as_seen &= written == seen

for language, days, seen in [
        ("zh_CN", 390, "25年"), ("zh_CN", 370, "5年"), ("zh_CN", 25 * 365, "25年"), ("zh_HK", 390, "25 年"), ("bn_BD", 390, "25 বছর"),
        ("bn_BD", 25 * 365, "25 বছর"), ("de_DE", 400, "ein Monat"), ("de_DE", 31, "ein Monat"), ("de_DE", 430, "ein Jahr und 2 Monate"),
        ("vi_VN", 430, "un an et 2 mois"), ("fr_FR", 390, "un an et 25 jours"), ("ru_RU", 390, "1 год, 25 дней"),
        ("es_ES", 390, "1 año y 25 días")]:
    humanize.i18n.activate(language, path=translations)
    see(language, f"{days} days", humanize.naturaldelta(timedelta(days=days)), seen)

for language, number, seen in [
        ("es_ES", 10 ** 9, "1.0 billón"), ("da_DK", 10 ** 9, "1.0 billion"), ("da_DK", 10 ** 12, "1.0 billion"),
        ("de_DE", 10 ** 9, "1.0 Milliarde"), ("fr_FR", 10 ** 9, "1.0 milliard"), ("pt_PT", 10 ** 9, "1.0 milhar de milhão")]:
    humanize.i18n.activate(language, path=translations)
    see(language, f"{number:,}", humanize.intword(number), seen)

humanize.i18n.deactivate()
see("English", "390 days", humanize.naturaldelta(timedelta(days=390)), "1 year, 25 days")
raise SystemExit(0 if as_seen else 1)
P
PYTHONPATH="$dir/root/usr/lib/python3/dist-packages" /usr/bin/python3 -X utf8 probe.py && echo "As seen on 2026-11-30." \
    || { echo "It behaves otherwise now." >&2; exit 1; }

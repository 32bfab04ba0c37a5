#!/usr/bin/env bash
# iso-codes 4.15.0, from which pycountry and GNOME take the names of States: in Brazil's Portuguese, Telugu and Welsh the Islamic
#   Republic of Afghanistan is that of Pakistan, in Catalan and Persian the Gambia is Zambia, in Welsh Sweden is Sudan.
#
# One would expect: two States have two names, in each language; a translation taken over from a similar line is marked as one to be looked
#   at ("fuzzy") and is not used, as gettext does with such lines.
# What happens: lines are marked as finished and hold the name of another State, mostly the official name: of Eritrea that of Palestine in
#   Persian, and the reverse in Tajik; of Nepal that of Ethiopia in Hindi; of Somalia that of Germany and of Papua New Guinea that of Samoa
#   in Gujarati. Short names too: in Gujarati "South Korea" is South Africa, in Occitan Iran and Syria are the Dominican
#   Republic, in Turkmen Latvia is Lithuania, in Kannada Mexico is Honduras. In French, Spanish, Russian, Arabic and Chinese, none.
# Why it matters: an official name is asked for where it is to be exact: credentials, notes verbales, name plates and lists of speakers.
#   Each name is well written, so that nobody who does not read the language sees it, and read back it leads to the other State.
# Kin: one-state-has-the-name-of-another.sh (two lists of npm, other errors). No thread found; the project's tracker is not in the search.
# Versions: Debian's iso-codes 4.15.0-1, read with Python 3. Seen on 2026-11-30.
set -euo pipefail
for tool in apt-get dpkg-deb python3; do
    command -v "$tool" > /dev/null || { echo "$tool is missing: this needs Debian 12 with its Python." >&2; exit 2; }
done
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
apt-get download iso-codes=4.15.0-1 > apt.log 2>&1 \
    || { echo "Debian does not give iso-codes=4.15.0-1 (apt-get update first; another version wants another look)." >&2; exit 2; }
dpkg-deb -x iso-codes_*.deb root
dpkg-deb -W --showformat='${Package} ${Version}\n' iso-codes_*.deb
cat > probe.py <<'P'
import gettext, json

countries = {row["alpha_2"]: row for row in json.load(open("root/usr/share/iso-codes/json/iso_3166-1.json"))["3166-1"]}

def names(language, kind):
    translation = gettext.translation("iso_3166-1", "root/usr/share/locale", [language])
    return {code: translation.gettext(row[kind]) for code, row in countries.items() if kind in row}

as_seen = True
# Language, kind of name, the State asked for, the State whose name comes.
for language, kind, asked, given in [
        ("pt_BR", "official_name", "AF", "PK"), ("te", "official_name", "AF", "PK"), ("cy", "official_name", "AF", "PK"),
        ("ca", "official_name", "GM", "ZM"), ("fa", "official_name", "GM", "ZM"), ("cy", "official_name", "SE", "SD"),
        ("fa", "official_name", "ER", "PS"), ("tg", "official_name", "PS", "ER"), ("hi", "official_name", "NP", "ET"),
        ("gu", "official_name", "SO", "DE"), ("gu", "official_name", "PG", "WS"), ("mr", "official_name", "RS", "LR"),
        ("gu", "common_name", "KR", "ZA"), ("kn", "name", "MX", "HN"), ("mr", "name", "RS", "AZ"), ("oc", "name", "IR", "DO"),
        ("oc", "name", "SY", "DO"), ("tk", "name", "LV", "LT"), ("pa", "name", "KH", "CO"), ("km", "name", "LY", "LR")]:
    other = kind if kind in countries[given] else "name"
    first, second = names(language, kind)[asked], names(language, other)[given]
    print(f"  {language}: {countries[asked][kind]} -> {first}; {countries[given][other]} -> {second}")
    as_seen &= first == second

for language in ("fr", "es", "ru", "ar", "zh_CN", "de"):
    for kind in ("name", "official_name"):
        name = names(language, kind)
        as_seen &= len(set(name.values())) == len(name)
    print(f"  {language}: each State has names of its own.")
raise SystemExit(0 if as_seen else 1)
P
python3 probe.py && echo "As seen on 2026-11-30." || { echo "It behaves otherwise now." >&2; exit 1; }

#!/usr/bin/env bash
# pycountry 22.3.5 (Python): its search for a State finds the Democratic People's Republic of Korea for "Republic of Korea", and nothing
#   else; Nigeria for "Republic of Niger", and nothing else; for "Niger" Nigeria before Niger, for "UK" Uganda.
#
# One would expect: search_fuzzy is there for names that are not quite the stored ones, and its documentation says that it prefers "matches
#   on country names before subdivision names"; so that an exact name comes first, and the name of a member, as the United Nations list
#   it letter by letter, is found.
# What happens: a name is looked for as a piece of the stored ones. The Republic of Korea is stored as "Korea, Republic of", so that its own
#   name stands only in the other's; Niger is stored as "Republic of the Niger", and without its "the" it is a piece of "Federal Republic
#   of Nigeria". For "Niger" a province of that name in Nigeria is counted, twice. Other names as the United Nations write them, "Iran
#   (Islamic Republic of)" or "Democratic Republic of the Congo", raise LookupError, which one notices.
# Why it matters: the name comes from a letterhead, a file name or a column of a table, and the search is the only one that forgives a
#   letter. One answer without an alternative is taken as certain; the position of the one is filed under the other, with a valid code.
# Kin: pycountry issues 115 (Niger, open) and 25 ("Korea" is the North, open); a-republic-is-the-republic-of-korea.sh, another library. None
#   found for the two names with one answer.
# Versions: Debian's python3-pycountry 22.3.5+ds1-1 with iso-codes 4.15.0-1, Python 3.11. Seen on 2026-11-30.
set -euo pipefail
for tool in apt-get dpkg-deb /usr/bin/python3; do
    command -v "$tool" > /dev/null || { echo "$tool is missing: this needs Debian 12 with its Python." >&2; exit 2; }
done
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
for package in python3-pycountry=22.3.5+ds1-1 iso-codes=4.15.0-1 python3-pkg-resources; do
    apt-get download "$package" > apt.log 2>&1 \
        || { echo "Debian does not give $package (apt-get update first; another version wants another look)." >&2; exit 2; }
    dpkg-deb -x "${package%%=*}"_*.deb root
done
for file in python3-pycountry_*.deb iso-codes_*.deb; do dpkg-deb -W --showformat='${Package} ${Version}\n' "$file"; done
cat > probe.py <<'P'
import os, sys
import pycountry

for lists in (pycountry.countries, pycountry.subdivisions):  # of the package fetched here, not of one installed
    lists.filename = os.path.join("root/usr/share/iso-codes/json", os.path.basename(lists.filename))
as_seen = True
for name, seen in [
    ("Republic of Korea", ["KP"]), ("Republic of Niger", ["NG"]), ("Niger", ["NG", "NE"]), ("Korea", ["KP", "KR"]),
    ("UK", ["UG", "UA", "LV"]), ("Republic of the Niger", ["NE"]), ("Democratic People's Republic of Korea", ["KP"]), ("Nigeria", ["NG"]),
    ("Republic of Moldova", ["MD"]), ("Guinea", ["GN", "GW", "PG"]),
    ("Democratic Republic of the Congo", []), ("Iran (Islamic Republic of)", []),
]:
    try: found = pycountry.countries.search_fuzzy(name)
    except LookupError: found = []
    print(f"  {name} -> {'; '.join(country.name for country in found[:3]) or 'LookupError'}{' and others' if len(found) > 3 else ''}")
    as_seen &= [country.alpha_2 for country in found[:3]] == seen
sys.exit(0 if as_seen else 1)
P
PYTHONPATH=$dir/root/usr/lib/python3/dist-packages PYTHONUTF8=1 /usr/bin/python3 probe.py && echo "As seen on 2026-11-30." \
    || { echo "It behaves otherwise now." >&2; exit 1; }

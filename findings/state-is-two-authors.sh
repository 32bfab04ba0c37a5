#!/usr/bin/env bash
# bibutils 7.2: of a list of papers in RIS the author "Bosnia and Herzegovina" is two, Bosnia and Herzegovina; the Ministry of Foreign
#   Affairs and Trade of Bromandy is "of Foreign Affairs, Ministry" and "of Bromandy, Trade"; and whoever has a family name comes first.
#
# One would expect: RIS has a line for each author (AU), so that one line is one author, whatever word is in it; a name that stands in the
#   list of names to be left as they are (-as, "that shouldn't be mangled") is left; the first author is the first. From BibTeX, where
#   "and" does stand between authors and braces hold a name together, it is one author.
# What happens: an "and" splits the line, with or without -as. What is left of two words or more is made a person's, the last word, or all
#   from "of" on, being the family name: "Mission of Bromandy, Permanent" is "of Bromandy, Permanent Mission". In EndNote's form (%A)
#   the line is not split, and the State is "and Herzegovina, Bosnia". Written as RIS, names with a given name come before those
#   without, so that a State that was named first is behind its co-author, and from BibTeX to RIS and back two authors are three.
# Why it matters: lists of documents of a body go from one program into the next in these forms, and their authors are States, ministries
#   and missions. Six members have an "and" in their short name. A paper is then by no State, or counted for two, and the first sponsor
#   is the second.
# None found for it. Versions: Debian's bibutils 7.2-2 with libbibutils8. Seen on 2026-11-30.
set -euo pipefail
for tool in apt-get dpkg-deb; do command -v "$tool" > /dev/null || { echo "$tool is missing: this needs Debian 12." >&2; exit 2; }; done
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
for package in bibutils libbibutils8; do
    apt-get download "$package=7.2-2" > apt.log 2>&1 \
        || { echo "Debian does not give $package=7.2-2 (apt-get update first; another version wants another look)." >&2; exit 2; }
    dpkg-deb -x "$package"_*.deb root
    dpkg-deb -W --showformat='${Package} ${Version}\n' "$package"_*.deb
done
LD_LIBRARY_PATH=$(dirname "$(find "$dir/root" -name libbibutils.so.8 | head -1)"); export LD_LIBRARY_PATH
as_seen=yes
authors() { root/usr/bin/xml2ris 2> /dev/null | sed -n 's/^AU  - //p' | tr -d '\r' | paste -sd ';'; }
see() {  # what is read, what comes out, what came out
    echo "  $1 -> $2"
    [ "$2" = "$3" ] || { as_seen=no; echo "  and not: $3"; }
}
ris() { printf 'TY  - RPRT\nAU  - %s\nTI  - Comments\nPY  - 2017\nER  - \n' "$1" > in.ris; }
while IFS='|' read -r written seen; do
    ris "$written"
    see "$written" "$(root/usr/bin/ris2xml in.ris 2> /dev/null | authors)" "$seen"
done <<'T'
Bosnia and Herzegovina|Bosnia;Herzegovina
Trinidad and Tobago|Trinidad;Tobago
Ministry of Foreign Affairs and Trade of Bromandy|of Foreign Affairs, Ministry;of Bromandy, Trade
Permanent Mission of Bromandy|of Bromandy, Permanent Mission
Bromandy|Bromandy
Gate, Dele|Gate, Dele
T
echo 'Bosnia and Herzegovina' > names.txt
ris 'Bosnia and Herzegovina'
see 'Bosnia and Herzegovina, with -as' "$(root/usr/bin/ris2xml -as names.txt in.ris 2> /dev/null | authors)" 'Bosnia;Herzegovina'
printf '%%0 Report\n%%A Bosnia and Herzegovina\n%%T Comments\n%%D 2017\n' > in.end
see '%A Bosnia and Herzegovina' "$(root/usr/bin/end2xml in.end 2> /dev/null | authors)" 'and Herzegovina, Bosnia'
echo '@misc{x, author={{Bosnia and Herzegovina} and Gate, Dele}, title={Comments}, year={2017}}' > in.bib
see 'BibTeX: {Bosnia and Herzegovina} and Gate, Dele' "$(root/usr/bin/bib2xml in.bib 2> /dev/null | authors)" \
    'Gate, Dele;Bosnia and Herzegovina'
root/usr/bin/bib2xml in.bib 2> /dev/null | root/usr/bin/xml2ris 2> /dev/null > again.ris
see 'the same, by RIS' "$(root/usr/bin/ris2xml again.ris 2> /dev/null | authors)" 'Gate, Dele;Bosnia;Herzegovina'
[ "$as_seen" = yes ] && echo "As seen on 2026-11-30." || { echo "It behaves otherwise now." >&2; exit 1; }

#!/usr/bin/env bash
# libnumbertext 1.0.11 (which LibreOffice writes numbers in words with): in Greek €14,000 is "ten thousand euros", and 14 paragraphs are
#   ten; in Ukrainian the 1600th meeting is the 600th, in Icelandic the 2000th the 200th.
#
# One would expect: two numbers are never the same words. So it is in English, French, Spanish, German and Russian, and in Greek where a
#   thing is neuter, 14 alone ("δεκατέσσερα") among them.
# What happens: Greek counts thousands in the feminine, and there 13 and 14 are the word for 10; so all of 13,000 to 14,999 are the number
#   3,000 or 4,000 lower, as a plain number and as an amount, 113,000 and 114,000 too. With a masculine or feminine thing 13 and 14
#   themselves are 10. In Ukrainian every sixth and seventh hundred behind thousands is that hundred alone, as an ordinal; in Icelandic
#   2000 to 9000 are 200 to 900. In Vietnamese 102 is "một trăm hai", in which people hear 120; 101 has its "linh".
# Why it matters: the amount in words is the one that counts where words and figures differ, in contracts and in payment orders, and it is
#   written by machine for this reason. Twelve thousand and fifteen thousand are right. LibreOffice 7.4.7 gives the same words for
#   14000 in the number formats [NatNum12] and [NatNum12 EUR] (seen in Calc; not run here).
# Kin: an-ordinal-in-words-is-anothers.sh (two other libraries); of libnumbertext only issues 90 and 94, on style, found.
# Versions: Debian's libnumbertext-tools 1.0.11-1 with its data. Seen on 2026-11-30.
set -euo pipefail
for tool in apt-get dpkg-deb; do command -v "$tool" > /dev/null || { echo "$tool is missing: this needs Debian 12." >&2; exit 2; }; done
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
for package in libnumbertext-tools libnumbertext-data libnumbertext-1.0-0; do
    apt-get download "$package=1.0.11-1" > apt.log 2>&1 \
        || { echo "Debian does not give $package=1.0.11-1 (apt-get update first; another version wants another look)." >&2; exit 2; }
    dpkg-deb -x "$package"_*.deb root
    dpkg-deb -W --showformat='${Package} ${Version}\n' "$package"_*.deb
done
export NUMBERTEXTPATH="$dir/root/usr/share/libnumbertext/"
LD_LIBRARY_PATH=$(dirname "$(find "$dir/root" -name 'libnumbertext-1.0.so.0' | head -1)"); export LD_LIBRARY_PATH
spellout=root/usr/lib/libnumbertext/spellout
as_seen=yes
# Language, kind ("-" is the plain one), numbers, and whether their words are the same (one) or differ (own).
see() {
    local language=$1 kind=$2 numbers=$3 seen=$4 number words distinct
    : > words
    for number in $numbers; do
        if [ "$kind" = - ]; then "$spellout" -l "$language" "$number"; else "$spellout" -l "$language" -p "$kind" "$number"; fi >> words
    done
    distinct=$(sort -u words | wc -l)
    words=$(paste -sd '|' words)
    echo "  $language $kind: $numbers -> $words"
    case $words in *'||'*|''|'|'*|*'|') as_seen=no; echo "  and not without words" ;; esac
    case $seen in
        one) [ "$distinct" -eq 1 ] || { as_seen=no; echo "  and not the same"; } ;;
        own) [ "$distinct" -eq "$(wc -l < words)" ] || { as_seen=no; echo "  and not each its own"; } ;;
    esac
}
see el - "10000 13000 14000" one
see el EUR "10000 13000 14000" one
see el - "10500 13500 14500" one
see el EUR "110000 113000 114000" one
see el cardinal-feminine "10 13 14" one
see el cardinal-masculine "10 13 14" one
see uk ordinal-masculine "600 1600 2600" one
see uk ordinal-masculine "700 1700 9700" one
see is ordinal-masculine "200 2000" one
see el - "10 12 13 14 12000 15000" own
see uk ordinal-masculine "500 1500 7300" own
for language in en fr es de ru; do see "$language" EUR "10000 13000 14000 15000" own; done
same=$(paste -d ' ' <("$spellout" -l el 13000-14999) <("$spellout" -l el 10000-10999; "$spellout" -l el 10000-10999) \
    | awk '{ half = NF / 2; same = 1; for (i = 1; i <= half; i++) if ($i != $(i + half)) same = 0; count += same } END { print count }')
echo "Of the 2000 numbers from 13,000 to 14,999 $same are, in Greek, the number 3,000 or 4,000 lower."
[ "$same" -eq 2000 ] || as_seen=no
hundred_and_two=$("$spellout" -l vi 102)
echo "  vi -: 102 -> $hundred_and_two, 101 -> $("$spellout" -l vi 101)"
[ "$hundred_and_two" = "một trăm hai" ] || as_seen=no
[ "$as_seen" = yes ] && echo "As seen on 2026-11-30." || { echo "It behaves otherwise now." >&2; exit 1; }

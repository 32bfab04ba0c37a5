#!/usr/bin/env bash
# wiggle 1.1: delegation A puts paragraph 15 before 14, delegation B puts "not" into 14; merged there is no conflict, and the "not" stands
#   in 15. What B adds to Bromandy's position stands in Quillonia's.
#
# One would expect: a merge of three texts puts a change where the words are in which it was made; where these have been moved it follows
#   them, or it says that there is a conflict, as GNU diff3 and git merge-file do with the same three texts.
# What happens: what is common to two texts is looked for word by word, in the order of the words. Of "14. States shall report annually."
#   the words "States shall" are found in the paragraph that now stands first, whatever its number, and the "not" is put behind them. It
#   ends with 0 and says nothing. Where the paragraphs have less in common, or one is taken out, there is a conflict.
# Why it matters: paragraphs of one text begin alike, and changing their order is what negotiators do. The negation is in another
#   obligation; the one it was meant for stands unchanged. wiggle is made for what other tools leave as conflicts, and can be set as the
#   merge of a repository; its manual warns that a place which it finds believable need not be right, but nothing shows which.
# Kin: paragraph-put-in-is-lost-and-the-next-stands-twice.sh and deleted-paragraph-stands-again-in-a-merge.sh (other tools, other faults).
#   None found for wiggle. Versions: Debian's wiggle 1.1-1, diffutils 3.8, git 2.39. Seen on 2026-11-30.
set -euo pipefail
for tool in apt-get dpkg-deb git diff3; do
    command -v "$tool" > /dev/null || { echo "$tool is missing: this needs Debian 12 with git and diffutils." >&2; exit 2; }
done
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
for package in wiggle=1.1-1 libncurses6 libtinfo6; do
    apt-get download "$package" > apt.log 2>&1 \
        || { echo "Debian does not give $package (apt-get update first; another version wants another look)." >&2; exit 2; }
    dpkg-deb -x "${package%%=*}"_*.deb root
done
dpkg-deb -W --showformat='${Package} ${Version}\n' wiggle_*.deb
libraries=$(find "$dir/root/lib" "$dir/root/usr/lib" -name 'lib*.so.*' -printf '%h\n' 2> /dev/null | sort -u | paste -s -d:)
as_seen=yes
see() {  # before, as A has it, as B has it, what the merge of both is, whether the two others see a conflict
    local out ended=0 others
    printf '%s\n' "$1" > before.txt; printf '%s\n' "$2" > a.txt; printf '%s\n' "$3" > b.txt
    out=$(LD_LIBRARY_PATH=$libraries root/usr/bin/wiggle --merge a.txt before.txt b.txt 2> log.txt) || ended=$?
    others=no
    if ! git merge-file -p a.txt before.txt b.txt > git.txt 2>&1 && ! diff3 -m a.txt before.txt b.txt > diff3.txt; then others=conflict; fi
    echo "before:"; sed -e 's/^/    /' before.txt
    echo "  A:"; sed -e 's/^/    /' a.txt
    echo "  B:"; sed -e 's/^/    /' b.txt
    echo "  wiggle (ended with $ended; git and diff3: $others):"; printf '%s\n' "$out" | sed -e 's/^/    /'
    [ "$ended $others $out" = "$5 $6 $4" ] || { as_seen=no; echo "  and not ($5, $6):"; printf '%s\n' "$4"; }
}
lines() { printf '%s\n' "$@"; }
see "$(lines '14. States shall report annually.' '15. States shall act.' '16. End.')" \
    "$(lines '15. States shall act.' '14. States shall report annually.' '16. End.')" \
    "$(lines '14. States shall not report annually.' '15. States shall act.' '16. End.')" \
    "$(lines '15. States shall not act.' '14. States shall report annually.' '16. End.')" 0 conflict
see "$(lines 'Bromandy: paragraph 14 shall stay.' 'Quillonia: paragraph 14 shall go.' 'Orlania: no comment.')" \
    "$(lines 'Quillonia: paragraph 14 shall go.' 'Bromandy: paragraph 14 shall stay.' 'Orlania: no comment.')" \
    "$(lines 'Bromandy: paragraph 14 shall stay as amended.' 'Quillonia: paragraph 14 shall go.' 'Orlania: no comment.')" \
    "$(lines 'Quillonia: paragraph 14 shall go as amended.' 'Bromandy: paragraph 14 shall stay.' 'Orlania: no comment.')" 0 conflict
see "$(lines '14. Delete.' '15. Keep.' '16. Act.')" "$(lines '14. Delete.' '14 bis. Add.' '15. Keep.' '16. Act.')" \
    "$(lines '14. Delete.' '15. Keep it.' '16. Act.')" "$(lines '14. Delete.' '14 bis. Add.' '15. Keep it.' '16. Act.')" 0 conflict
[ "$as_seen" = yes ] && echo "As seen on 2026-11-30." || { echo "It behaves otherwise now." >&2; exit 1; }

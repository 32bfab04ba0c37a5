#!/usr/bin/env bash
# par 1.53.0: of the lines "14. Delete." and "16. Keep." it makes "14. Delete.  6. Keep.", of fees of "US$ 1500" and "US$ 1700" the second
#   is "700", and a line that was too long goes on with a 1 that nobody wrote.
#
# One would expect: with the setting that its manual recommends (PARINIT), what stands before every line is a mark of quotation or of a
#   comment, and letters and points are not (B=.,?'_A_a_@ says so): "We agree to 14." and "We object to 15." come out whole.
# What happens: figures are not among the letters, so that figures which the lines of a paragraph begin with in common are a mark: they are
#   taken away from each line and put before each line that is written. 14 and 16 have the 1 in common, 2017 and 2018 all but the last
#   figure. Filled into one line, the second number has lost it; filled into two, words go on behind a "1". Without the setting, the
#   words themselves go as well: "We support paragraph 14", "We support paragraph 16" are "We support paragraph 14 6".
# Why it matters: par is set as the formatter of paragraphs in editors (formatprg of vim) and mail programs. In a list of comments the
#   paragraph 16 is then 6, an amount is short of its thousands, and the mail is sent as it stands.
# Known in part: the manual gives the rule of the longest common prefix, and shows words mistaken for one as the reason for the setting.
#   Figures can be named there as well (_0). None found for figures. Versions: Debian's par 1.53.0-2. Seen on 2026-11-30.
set -euo pipefail
for tool in apt-get dpkg-deb; do command -v "$tool" > /dev/null || { echo "$tool is missing: this needs Debian 12." >&2; exit 2; }; done
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
package=par=1.53.0-2
apt-get download "$package" > apt.log 2>&1 \
    || { echo "Debian does not give $package (apt-get update first; another version wants another look)." >&2; exit 2; }
dpkg-deb -x par_*.deb root
dpkg-deb -W --showformat='${Package} ${Version}\n' par_*.deb
recommended="rTbgqR B=.,?'_A_a_@ Q=_s>|"
as_seen=yes
see() {  # setting, the lines, what they become
    local out
    out=$(printf '%s' "$2" | PARINIT=$1 root/usr/bin/par 60 | paste -s -d'|' | sed -e 's/ *$//')
    printf '  %s\n    %s\n' "$(printf '%s' "$2" | paste -s -d'|')" "$out"
    [ "$out" = "$3" ] || { as_seen=no; echo "    and not: $3"; }
}
nl=$'\n'
echo "With the setting of its manual, $recommended:"
see "$recommended" "14. Delete.${nl}16. Keep.$nl" '14. Delete.  6. Keep.'
see "$recommended" "US\$ 1500 is the fee.${nl}US\$ 1700 is proposed.$nl" 'US$ 1500 is the fee.  700 is proposed.'
see "$recommended" "2017 was agreed.${nl}2018 was not.$nl" '2017 was agreed.  8 was not.'
see "$recommended" "14. States shall report annually on all of the measures that they take.${nl}15. States shall act.$nl" \
    '14. States shall report annually on all of the measures that|1they take.  5. States shall act.'
see "$recommended" "We agree to 14.${nl}We object to 15.$nl" 'We agree to 14.  We object to 15.'
echo "Without:"
see "" "We support paragraph 14${nl}We support paragraph 16$nl" 'We support paragraph 14 6'
[ "$as_seen" = yes ] && echo "As seen on 2026-11-30." || { echo "It behaves otherwise now." >&2; exit 1; }

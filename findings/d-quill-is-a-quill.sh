#!/usr/bin/env bash
# Discount 2.2.7 (markdown): the lines of two speakers, "B. Gate spoke first." and "D. Quill replied.", are items "a. Gate" and "b. Quill";
#   sections C and E are a and b, I and V too; 14 and 16 are 1 and 2; Council resolution 3/4 is "resolution ¾".
#
# One would expect: a line that begins with a letter and a point is text in Markdown, which knows numbers and signs for lists only; where
#   it is taken for an item (the manual has an option "alphalist", which is on), the list begins with the letter that stands there, as
#   HTML can say for letters as for numbers (<ol start>). Of resolution 3/4 both figures belong to its name.
# What happens: the letter is read and dropped, and any list with letters begins at "a", small, whatever its letters are: one line is
#   enough for a list. Numbers begin at 1. A fraction is put for 1/2, 1/4 and 3/4 wherever they stand between blanks or strokes, in
#   "A/HRC/RES/3/4" as well. All of this is so without an option; "IV." and "C)" stay.
# Why it matters: summaries name their speakers by initial and family name, a line to each; drafts have parts A, B, C, and what is sent in
#   takes out single ones. The page has letters that look like the original's, and none of them is; nothing tells ½ from a resolution.
# Kin: fifth-of-march-is-item-one.sh (another program), typed-number-16-becomes-15.sh (others). None found for this one.
# Versions: Debian's discount 2.2.7-2 with libmarkdown2. Seen on 2026-11-30.
set -euo pipefail
for tool in apt-get dpkg-deb; do command -v "$tool" > /dev/null || { echo "$tool is missing: this needs Debian 12." >&2; exit 2; }; done
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
for package in discount libmarkdown2; do
    apt-get download "$package=2.2.7-2" > apt.log 2>&1 \
        || { echo "Debian does not give $package=2.2.7-2 (apt-get update first; another version wants another look)." >&2; exit 2; }
    dpkg-deb -x "$package"_*.deb root
    dpkg-deb -W --showformat='${Package} ${Version}\n' "$package"_*.deb
done
LD_LIBRARY_PATH=$(dirname "$(find "$dir/root" -name libmarkdown.so.2 | head -1)"); export LD_LIBRARY_PATH
as_seen=yes
see() {  # lines, with | between them, and the HTML
    local html
    html=$(echo "$1" | tr '|' '\n' | root/usr/bin/markdown | tr -d '\n')
    echo "  $1 -> $html"
    [ "$html" = "$2" ] || { as_seen=no; echo "  and not: $2"; }
}
see 'B. Gate spoke first.|D. Quill replied.' '<ol type="a"><li>Gate spoke first.</li><li>Quill replied.</li></ol>'
see 'D. Quill replied.' '<ol type="a"><li>Quill replied.</li></ol>'
see 'C. Delete.|E. Keep.' '<ol type="a"><li>Delete.</li><li>Keep.</li></ol>'
see 'I. Keep.|V. Delete.' '<ol type="a"><li>Keep.</li><li>Delete.</li></ol>'
see '14. Delete.|16. Keep.' '<ol><li>Delete.</li><li>Keep.</li></ol>'
see 'Recalling Council resolution 3/4, in A/HRC/RES/3/4' '<p>Recalling Council resolution &frac34;, in A/HRC/RES/&frac34;</p>'
# As one would expect:
see 'IV. Delete.' '<p>IV. Delete.</p>'
see 'C) Delete.' '<p>C) Delete.</p>'
see 'Recalling Council resolution 3/5, and 70/1' '<p>Recalling Council resolution 3/5, and 70/1</p>'
[ "$as_seen" = yes ] && echo "As seen on 2026-11-30." || { echo "It behaves otherwise now." >&2; exit 1; }

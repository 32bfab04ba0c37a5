#!/usr/bin/env bash
# unrtf 0.21.10: in HTML "€1,500,000" is "€", "§14" is "§" and "≤5 States" is "≤ States"; as text "paragraphs 14–16" is "paragraphs 1416"
#   and "5–9 March" is "59 March".
#
# One would expect: a sign is written as \uN with one character beside it for older readers (RTF 1.9.1, "Unicode RTF"); whoever knows the sign
#   passes over that one character. Who cannot show a dash puts another sign, as unrtf does with "?" for what it does not know.
# What happens: in HTML, and in LaTeX for the signs it knows there, everything to the next blank goes with the one character: the number, the
#   rest of the word, a full stop. With the older character in hexadecimal (\'96, as Word writes it) it is right. As text, dashes,
#   quotation marks, non-breaking blanks and hyphens are dropped with nothing in their place; a dash by its code (\'96) leaves a
#   control character (13 hexadecimal), which is not seen either.
# Why it matters: RichEdit, with which WordPad writes, and pandoc write signs so. An amount behind its sign, a paragraph behind
#   its "§" and a limit behind its "≤" are gone from a sentence that still reads; and 1416 looks like the number of one paragraph.
# Kin: jgm/pandoc issue 8264 (one character too many, in another reader; closed); ropensci/unrtf issue 1 (signs in text; open). None found for
#   the rest of the word. paragraphs-14-to-16-are-14-to-6.sh is about pandoc. Versions: Debian's unrtf 0.21.10-clean-1. Seen on 2026-11-29.
set -euo pipefail
for tool in apt-get dpkg-deb; do command -v "$tool" > /dev/null || { echo "$tool is missing: this needs Debian 12." >&2; exit 2; }; done
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
apt-get download unrtf=0.21.10-clean-1 > apt.log 2>&1 \
    || { echo "Debian does not give unrtf=0.21.10-clean-1 (apt-get update first; another version wants another look)." >&2; exit 2; }
dpkg-deb -x unrtf_*.deb root
dpkg-deb -W --showformat='${Package} ${Version}\n' unrtf_*.deb
as_seen=yes
see() {  # form, RTF, what comes out
    printf '{\\rtf1\\ansi\\ansicpg1252\\deff0\\uc1{\\fonttbl{\\f0 Times;}}\n\\pard\\plain %s\\par\n}\n' "$2" > in.rtf
    local out
    out=$(root/usr/bin/unrtf -P root/usr/share/unrtf --quiet "--$1" in.rtf | sed -e 's/<[^>]*>//g' | grep Begin | sed -e 's/\\par$//')
    echo "  $1: $2 -> $out" | cat -v
    [ "$out" = "$3" ] || { as_seen=no; echo "  and not: $3" | cat -v; }
}
see html  'Begin \u8364?1,500,000 a year' 'Begin &euro; a year'
see html  'Begin \u167?14 and \u8804?5 States, \u8804 ?5 States' 'Begin &sect; and &le; States, &le; States'
see html  'Begin caf\u233?-14 and Unit\u8217?s.' 'Begin caf&eacute; and Unit&rsquo;'
see html  'Begin paragraphs 14\u8211?16, act' 'Begin paragraphs 14&ndash; act'
see latex 'Begin caf\u233?-14 and' "Begin caf\\'{e} and"
see html  "Begin paragraphs 14\\u8211\\'9616, act" 'Begin paragraphs 14&ndash;16, act'
see text  'Begin paragraphs 14\endash 16, 5\endash 9 March' 'Begin paragraphs 1416, 59 March'
see text  "Begin paragraphs 14\\u8211\\'9616, act" $'Begin paragraphs 14\x1316, act'
see text  "Begin paragraphs 14\\'9616, act" $'Begin paragraphs 14\x1316, act'
see text  'Begin paragraph\~14, non\_proliferation, \ldblquote not\rdblquote' 'Begin paragraph14, nonproliferation, not'
see text  'Begin paragraphs 14\u8211?16, act' 'Begin paragraphs 14?16, act'
[ "$as_seen" = yes ] && echo "As seen on 2026-11-29." || { echo "It behaves otherwise now." >&2; exit 1; }

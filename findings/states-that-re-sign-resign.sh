#!/usr/bin/env bash
# pdftotext 22.12 (poppler): where a line of a PDF ends with a hyphen, "paragraphs 14-16" is read as "paragraphs 1416", "22-23 March" as
#   "2223 March" and "shall re-sign the treaty" as "shall resign the treaty".
#
# One would expect: its manual says that hyphenation is undone, which is what a typesetter does to a word; a hyphen between two figures,
#   or one that is part of the word, is the author's, and a line may end at it. (A program that cannot tell keeps it: with -layout and
#   -raw it stays.)
# What happens: the last character of a line is dropped if it is a hyphen, whatever stands before and behind it, and the lines are joined
#   without a blank. An en dash stays, with its new line. In -bbox and -tsv, which are for positions, the hyphen is there.
# Why it matters: it is the plain call, beneath many searches and readers, and PDF is how decisions are published. Whether a range is
#   whole depends on where its line ended: the same text on another size of paper reads rightly. 1416 looks like one number; States that
#   shall resign do the opposite of those that shall re-sign.
# Known in part: jalan/pdftotext issue 70 (a hyphen at the end of a line; closed), Fdawgs/node-poppler issue 778 (poppler 26.05 has an
#   option to keep them; dropping stays the default), xberg-io/xberg issue 1543 (the same in another reader). None found for figures.
# Versions: Debian 12's poppler-utils 22.12.0-2+deb12u3. Seen on 2026-11-29.
set -euo pipefail
if ! command -v pdftotext > /dev/null; then
    if [ "$(id -u)" = 0 ] && command -v apt-get > /dev/null; then
        { apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends poppler-utils; } > /dev/null 2>&1 \
            || { echo "poppler-utils could not be installed by apt-get." >&2; exit 2; }
    else
        echo "pdftotext is missing: install poppler-utils." >&2; exit 2
    fi
fi
pdftotext -v 2>&1 | sed -n 1p
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
cat > page.awk <<'A'
# Two lines of words to a PDF of one page.
function object(body) { at[++count] = length(out); out = out count " 0 obj\n" body "\nendobj\n" }
{ text = text (NR > 1 ? " T* " : "") "(" $0 ") Tj" }
END {
    stream = "BT /F1 12 Tf 72 760 Td 14 TL " text " ET"
    out = "%PDF-1.4\n"
    object("<< /Type /Catalog /Pages 2 0 R >>")
    object("<< /Type /Pages /Count 1 /Kids [3 0 R] >>")
    object("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 4 0 R >> >> /Contents 5 0 R >>")
    object("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>")
    object("<< /Length " length(stream) " >>\nstream\n" stream "\nendstream")
    start = length(out)
    out = out "xref\n0 6\n0000000000 65535 f \n"
    for (i = 1; i <= 5; i++) out = out sprintf("%010d 00000 n \n", at[i])
    printf "%strailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n", out, start
}
A
as_seen=yes
see() {  # first line, second line, what comes out, what comes out with -layout
    printf '%s\n%s\n' "$1" "$2" | awk -f page.awk > page.pdf
    local plain laid
    plain=$(pdftotext page.pdf - | tr -d '\f' | paste -s -d'|' | sed -e 's/|*$//')
    laid=$(pdftotext -layout page.pdf - | tr -d '\f' | paste -s -d'|' | sed -e 's/|*$//')
    echo "  $1 | $2 -> $plain (-layout: $laid)"
    if [ "$plain" != "$3" ] || [ "$laid" != "$1|$2" ]; then as_seen=no; fi
}
see "Delete paragraphs 14-" "16 of the draft." "Delete paragraphs 1416 of the draft."
see "The working group meets on 22-" "23 March." "The working group meets on 2223 March."
see "A fee of 5,000-" "7,000 dollars is due." "A fee of 5,0007,000 dollars is due."
see "The States shall re-" "sign the treaty." "The States shall resign the treaty."
see "The right to self-" "determination is recalled." "The right to selfdetermination is recalled."
see "Delete paragraphs 14-16" "of the draft." "Delete paragraphs 14-16|of the draft."
[ "$as_seen" = yes ] && echo "As seen on 2026-11-29." || { echo "It behaves otherwise now." >&2; exit 1; }

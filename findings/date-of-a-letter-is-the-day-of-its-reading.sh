#!/usr/bin/env bash
# AbiWord 3.0.5: of an .odt with the fixed date "22 December 2017" and the fixed hour 18:00 it reads today and now; saved as .odt or HTML
#   there is no date at all. The fixed name of the author is gone, and "paragraphs 14 and 15" with cross-references is "14and 15".
#
# One would expect: a date, an hour or an author that is fixed keeps what stands in it: text:fixed says whether a field may be brought up to
#   date (OpenDocument 1.2, part 1). What the reader does not know keeps its words too, as the creation date, the initials and a property
#   of one's own do here. LibreOffice 7.4.7 keeps all of these, the date by its value.
# What happens: text:fixed is not looked at. As text, date and hour are those of the reading; as .odt and as HTML their places are empty; as
#   .docx they are fields that show the day on which one looks. The author, the title and the subject are blanks if the properties of
#   the file do not say them. Behind a cross-reference the blank is dropped.
# Why it matters: "Insert, Date (fixed)" is how a letter gets its date and a draft its closing day. Read by a script, each letter of an
#   archive is of the day of that script, and a term that ended years ago ends today; who has signed is not said.
# Kin: saving-fills-fields-with-other-words.sh (docxmlater, .docx), date-in-a-field-is-not-there.sh (pandoc leaves them out). None found
#   for AbiWord. Versions: Debian's abiword 3.0.5~dfsg-3.2, Python 3.11. Seen on 2026-11-30.
set -euo pipefail
for tool in abiword dpkg-query /usr/bin/python3; do
    command -v "$tool" > /dev/null || { echo "$tool is missing: this needs abiword of Debian 12, and its Python." >&2; exit 2; }
done
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
dpkg-query -W -f '${Package} ${Version}\n' abiword
cat > letter.py <<'P'
import zipfile

names = "".join(f' xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for short, name in
                [("office", "office"), ("text", "text"), ("style", "style")])
first = '<?xml version="1.0" encoding="UTF-8"?>\n'
parts = {"content.xml": "document-content", "styles.xml": "document-styles", "meta.xml": "document-meta"}
paragraphs = [
    'Geneva, <text:date text:date-value="2017-12-22" text:fixed="true">22 December 2017</text:date>.',
    'It ends at <text:time text:time-value="2017-12-22T18:00:00" text:fixed="true">18:00</text:time>.',
    'Signed: <text:author-name text:fixed="true">Dele Gate</text:author-name>.',
    'Of <text:creation-date text:fixed="true" text:date-value="2017-12-22">22 December 2017</text:creation-date>.',
    'By <text:author-initials text:fixed="true">DG</text:author-initials>.',
    'See paragraphs <text:bookmark-ref text:reference-format="text" text:ref-name="a">14</text:bookmark-ref> and '
    '<text:bookmark-ref text:reference-format="text" text:ref-name="b">15</text:bookmark-ref>.',
]
body = "".join(f"<text:p>{paragraph}</text:p>" for paragraph in paragraphs)
with zipfile.ZipFile("letter.odt", "w") as odt:
    odt.writestr("mimetype", "application/vnd.oasis.opendocument.text")
    entries = "".join(f'<manifest:file-entry manifest:full-path="{path}" manifest:media-type="{kind}"/>' for path, kind in
                      [("/", "application/vnd.oasis.opendocument.text"), *((part, "text/xml") for part in parts)])
    odt.writestr("META-INF/manifest.xml", first + '<manifest:manifest manifest:version="1.2" '
                 f'xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">{entries}</manifest:manifest>')
    for part, root in parts.items():
        inner = f"<office:body><office:text>{body}</office:text></office:body>" if part == "content.xml" else ""
        odt.writestr(part, f'{first}<office:{root}{names} office:version="1.2">{inner}</office:{root}>')
P
/usr/bin/python3 letter.py
for form in txt html; do HOME=$dir LC_ALL=C.UTF-8 abiword "--to=$form" -o "letter.$form" letter.odt > log.txt 2>&1; done
sed -e 's/^/  /' -e '$a\' letter.txt
html=$(sed -e 's/<[^>]*>//g' letter.html | grep Geneva || true)
echo "  as HTML: $html"
as_seen=yes
has() { grep -qx -e "$1" letter.txt || { as_seen=no; echo "    there is no line: $1"; }; }
has "Geneva, [0-9]*/[0-9]*/$(date +%y)\."
has 'It ends at [0-9:]*\.'
grep -q 'at 18:00\.' letter.txt && { as_seen=no; echo "    the hour is kept."; }
[ "$html" = "Geneva,." ] || { as_seen=no; echo "    as HTML the date is there."; }
has 'Signed:  *\.'
has 'Of 22 December 2017\.'
has 'By DG\.'
has 'See paragraphs 14and 15\.'
[ "$as_seen" = yes ] && echo "As seen on 2026-11-30." || { echo "It behaves otherwise now." >&2; exit 1; }

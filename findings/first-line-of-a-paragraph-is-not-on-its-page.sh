#!/usr/bin/env bash
# AbiWord 3.0.5: a .docx made HTML: of the paragraph "Bromandy: delete." and on a second line "Quillonia: keep." only Quillonia's line is
#   there; "paragraphs 14 15" in bold and italics is "paragraphs1415", and 14 and "1 year" with a tab between them are "141 year".
#
# One would expect: a line that ends within a paragraph is <br>, a tab at least a blank, and a blank before a word in bold is a blank, as
#   all three are if the same file is made a text or TeX by the same program.
# What happens: of a paragraph all that stands before its last line break is not written, and the line break neither. A blank at the end of
#   a piece of text is dropped if a piece that looks otherwise follows, so that words grow together where something is stressed. A tab is
#   nothing. It is so for .odt as well, and in XHTML. Nothing is said, and the program ends as if all were well.
# Why it matters: a line break within a paragraph is what people put between a name and its position, and between the lines of an amendment.
#   The first of two positions is gone and the second stands for the whole; two paragraphs are one with another number.
# Kin: ether/etherpad issue 3116 (blank lines around lists). date-of-a-letter-is-the-day-of-its-reading.sh is of its fields,
#   first-line-of-a-letter-is-not-in-its-pdf.sh of LibreOffice and of files that are HTML already. None found for these.
# Versions: Debian's abiword 3.0.5~dfsg-3.2, Python 3.11. Seen on 2026-11-30.
set -euo pipefail
for tool in abiword dpkg-query /usr/bin/python3; do
    command -v "$tool" > /dev/null || { echo "$tool is missing: this needs abiword of Debian 12, and its Python." >&2; exit 2; }
done
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
dpkg-query -W -f '${Package} ${Version}\n' abiword
cat > letter.py <<'P'
import zipfile

office = "http://schemas.openxmlformats.org"
words = f"{office}/wordprocessingml/2006/main"
first = '<?xml version="1.0" encoding="UTF-8"?>\n'
look = {"bold": "<w:rPr><w:b/></w:rPr>", "italic": "<w:rPr><w:i/></w:rPr>"}
run = lambda text, how="": f'<w:r>{look.get(how, "")}<w:t xml:space="preserve">{text}</w:t></w:r>'
paragraphs = [
    run("Bromandy: delete.") + "<w:r><w:br/></w:r>" + run("Quillonia: keep."),
    run("Act on paragraphs ") + run("14", "bold") + run(" ") + run("15", "italic") + run("."),
    run("States shall ") + run("not", "bold") + run(" report."),
    run("14") + "<w:r><w:tab/></w:r>" + run("1 year"),
    run("States shall report."),
]
body = "".join(f"<w:p>{paragraph}</w:p>" for paragraph in paragraphs)
with zipfile.ZipFile("letter.docx", "w") as docx:
    kind = "application/vnd.openxmlformats"
    docx.writestr("[Content_Types].xml", f'{first}<Types xmlns="{office}/package/2006/content-types">'
                  f'<Default Extension="rels" ContentType="{kind}-package.relationships+xml"/><Override PartName="/word/document.xml" '
                  f'ContentType="{kind}-officedocument.wordprocessingml.document.main+xml"/></Types>')
    docx.writestr("_rels/.rels", f'{first}<Relationships xmlns="{office}/package/2006/relationships"><Relationship Id="rId1" '
                  f'Type="{office}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>')
    docx.writestr("word/document.xml", f'{first}<w:document xmlns:w="{words}"><w:body>{body}<w:sectPr/></w:body></w:document>')
P
/usr/bin/python3 letter.py
cat > shown.py <<'P'
import re
# What a browser shows: the words between tags, blanks made one, and a line for each paragraph.
page = re.sub(r".*<body[^>]*>|</body>.*", "", open("letter.html", encoding="utf-8").read(), flags=re.S)
for paragraph in re.findall(r"<p[^>]*>(.*?)</p>", page, re.S):
    print(" ".join(re.sub(r"<[^>]*>", "", re.sub(r"<br */?>", " / ", paragraph)).split()))
P
for form in txt html; do HOME=$dir LC_ALL=C.UTF-8 abiword "--to=$form" -o "letter.$form" letter.docx > log.txt 2>&1; done
/usr/bin/python3 shown.py > shown.txt
as_seen=yes
see() {  # file, what is in it
    echo "$1:"
    sed -e 's/^/  /' -e '$a\' "$1"
    [ "$(cat "$1")" = "$2" ] || { as_seen=no; printf '  and not:\n%s\n' "$2"; }
}
see letter.txt "$(printf '%s\n' 'Bromandy: delete.' 'Quillonia: keep.' 'Act on paragraphs 14 15.' 'States shall not report.' \
    "$(printf '14\t1 year')" 'States shall report.')"
see shown.txt "$(printf '%s\n' 'Quillonia: keep.' 'Act on paragraphs1415.' 'States shallnot report.' '141 year' 'States shall report.')"
[ "$as_seen" = yes ] && echo "As seen on 2026-11-30." || { echo "It behaves otherwise now." >&2; exit 1; }

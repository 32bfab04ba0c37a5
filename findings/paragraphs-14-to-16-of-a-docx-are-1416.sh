#!/usr/bin/env bash
# AbiWord 3.0.5: in a .docx "paragraphs 14-16" with a hyphen that does not break is read as "paragraphs 1416", "5-9 March" as "59 March"; a
#   limit "≤5 per cent" is "5 per cent", and a moved paragraph stands twice.
#
# One would expect: the elements of WordprocessingML that stand for one sign (ISO/IEC 29500-1, 17.3.3: noBreakHyphen, sym, cr) are read
#   as that sign, or leave a hole that is seen; words moved away (moveFrom) are not part of the text, as words deleted (del) are not here.
# What happens: of these elements nothing is read, and what stands on both sides grows together: "non-binding" is "nonbinding", a line that
#   ends with <w:cr/> and the next one are one, "resolution 70/1" and "14." are "resolution 70/114.". <w:br/> and <w:tab/> are read. Words
#   deleted are left out, words moved stand at both places; once saved as .docx again, unmarked at both.
# Why it matters: Word writes that hyphen for Ctrl+Shift+_, which style guides want in ranges and compounds, and a sign of the Symbol font
#   as <w:sym>. A range of paragraphs is the number of one, and of a limit only the figure is left; nothing else in the text is changed.
# Kin: word-behind-a-hyphen-that-does-not-break-is-gone.sh and amount-behind-its-sign-is-gone.sh (other tools, .rtf),
#   moved-paragraph-is-nowhere-or-twice.sh (others). None found for AbiWord.
# Versions: Debian's abiword 3.0.5~dfsg-3.2, Python 3.11. Seen on 2026-11-30.
set -euo pipefail
for tool in abiword dpkg-query /usr/bin/python3; do
    command -v "$tool" > /dev/null || { echo "$tool is missing: this needs abiword of Debian 12, and its Python." >&2; exit 2; }
done
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
dpkg-query -W -f '${Package} ${Version}\n' abiword
cat > draft.py <<'P'
import zipfile

office = "http://schemas.openxmlformats.org"
words = f"{office}/wordprocessingml/2006/main"
first = '<?xml version="1.0" encoding="UTF-8"?>\n'
text = lambda words: f'<w:t xml:space="preserve">{words}</w:t>'
run = lambda inner: f"<w:r>{inner}</w:r>"
hyphen = "<w:noBreakHyphen/>"
change = lambda kind, number, inner: f'<w:{kind} w:id="{number}" w:author="Bromandy" w:date="2017-12-01T09:00:00Z">{inner}</w:{kind}>'
paragraphs = [
    run(text("A non") + hyphen + text("binding text: paragraphs 14") + hyphen + text("16, 5") + hyphen + text("9 March.")),
    run(text("At ") + '<w:sym w:font="Symbol" w:char="F0A3"/>' + text("5 per cent.")),
    run(text("Resolution 70/1") + "<w:cr/>" + text("14. Delete.")),
    run(text("Resolution 70/1") + "<w:br/>" + text("15. Keep.")),
    run(text("States shall ")) + change("del", 1, run("<w:delText>not</w:delText>")) + run(text("report.")),
    change("moveFrom", 2, run(text("20. Moved."))),
    run(text("21. Stays.")),
    change("moveTo", 3, run(text("20. Moved."))),
]
body = "".join(f"<w:p>{paragraph}</w:p>" for paragraph in paragraphs)
with zipfile.ZipFile("draft.docx", "w") as docx:
    kind = "application/vnd.openxmlformats"
    docx.writestr("[Content_Types].xml", f'{first}<Types xmlns="{office}/package/2006/content-types">'
                  f'<Default Extension="rels" ContentType="{kind}-package.relationships+xml"/><Override PartName="/word/document.xml" '
                  f'ContentType="{kind}-officedocument.wordprocessingml.document.main+xml"/></Types>')
    docx.writestr("_rels/.rels", f'{first}<Relationships xmlns="{office}/package/2006/relationships"><Relationship Id="rId1" '
                  f'Type="{office}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>')
    docx.writestr("word/document.xml", f'{first}<w:document xmlns:w="{words}"><w:body>{body}<w:sectPr/></w:body></w:document>')
P
/usr/bin/python3 draft.py
for form in txt docx; do HOME=$dir LC_ALL=C.UTF-8 abiword "--to=$form" -o "read.$form" draft.docx > log.txt 2>&1; done
sed -e 's/^/  /' -e '$a\' read.txt
/usr/bin/python3 - <<'P' > marks.txt
import re, zipfile
saved = zipfile.ZipFile("read.docx").read("word/document.xml").decode()
print("moved once saved:", saved.count("20. Moved."), "times,", len(re.findall(r"<w:move(?:From|To)[ >]", saved)), "marks")
P
sed -e 's/^/  /' marks.txt
seen=$(printf '%s\n' 'A nonbinding text: paragraphs 1416, 59 March.' 'At 5 per cent.' 'Resolution 70/114. Delete.' 'Resolution 70/1' \
    '15. Keep.' 'States shall report.' '20. Moved.' '21. Stays.' '20. Moved.')
if [ "$(cat read.txt)" = "$seen" ] && [ "$(cat marks.txt)" = "moved once saved: 2 times, 0 marks" ]; then echo "As seen on 2026-11-30."
else echo "It behaves otherwise now." >&2; exit 1; fi

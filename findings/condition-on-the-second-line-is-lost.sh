#!/usr/bin/env bash
# docx-templates 4.15.0 and python-docx 0.8.11: "Delete paragraph 14, but" and on a second line "only if 15 stays." are filled into a
#   template by the one and read by the other as "Delete paragraph 14, but (Bromandy)".
#
# One would expect: a value of several lines is written as text and breaks (w:t, w:br), as docxtemplater 3.71.0 does with the same value,
#   so that every reader has all of its words.
# What happens: by default (processLineBreaks) the break is put inside the text: <w:t>...<w:br/>...</w:t>, though w:t holds characters
#   only (ISO/IEC 29500-1, 17.3.3.31). python-docx then gives what stands before the break, and what follows does not exist for it: not in
#   a paragraph's text, nor in a cell's. pandoc 2.17 and officeparser 7.8.0 join the lines, so that paragraphs 14 and 15 on two lines are
#   1415. With processLineBreaksAsNewText, which is off by default, all is well.
# Why it matters: a compilation filled in by one program is read by another that counts, compares or translates. A condition is gone, the
#   name behind the value still stands, and in Word, where everybody looks, nothing is missing. With values of one line a test passes.
# Known in part: guigrpa/docx-templates issues 68 and 143 (lines joined in LibreOffice; closed with the option). None found for lost
#   words. second-line-leaves-its-sentence.sh is another library's way. Versions: docx-templates 4.15.0, docxtemplater 3.71.0,
#   officeparser 7.8.0, docx 9.15.2, Node 20; Debian's python3-docx 0.8.11+dfsg1-5, Python 3.11. Seen on 2026-11-29.
set -euo pipefail
for tool in npm apt-get dpkg-deb /usr/bin/python3; do
    command -v "$tool" > /dev/null || { echo "$tool is missing: this needs Node 20 and Debian 12 with its Python." >&2; exit 2; }
done
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
for package in python3-docx=0.8.11+dfsg1-5 python3-lxml; do
    apt-get download "$package" > apt.log 2>&1 \
        || { echo "Debian does not give $package (apt-get update first; another version wants another look)." >&2; exit 2; }
    dpkg-deb -x "${package%%=*}"_*.deb root
done
npm init -y > /dev/null
npm install --no-audit --no-fund --silent --ignore-scripts docx-templates@4.15.0 docxtemplater@3.71.0 pizzip@3.2.0 docx@9.15.2 \
    officeparser@7.8.0
echo "docx-templates $(node -p "JSON.parse(require('fs').readFileSync('node_modules/docx-templates/package.json')).version")," \
    "$(dpkg-deb -W --showformat='${Package} ${Version}' python3-docx_*.deb)"
cat > fill.cjs <<'X'
const { writeFileSync } = require("node:fs");
const { Document, Packer, Paragraph } = require("docx");
const { createReport } = require("docx-templates");
const Docxtemplater = require("docxtemplater");
const PizZip = require("pizzip");
const { parseOffice } = require("officeparser");
const template = words => Packer.toBuffer(new Document({ sections: [{ children: words.map(line => new Paragraph(line)) }] }));
const data = { state: "Bromandy", comment: "Delete paragraph 14, but\nonly if 15 stays.", list: "Paragraphs 14\n15 and 16" };
(async () => {
    const plain = await template(["+++INS comment+++ (+++INS state+++)", "+++INS list+++ are new."]);
    writeFileSync("by-default.docx", await createReport({ template: plain, data, cmdDelimiter: "+++" }));
    writeFileSync("as-new-text.docx", await createReport({ template: plain, data, cmdDelimiter: "+++", processLineBreaksAsNewText: true }));
    const other = new Docxtemplater(new PizZip(await template(["{comment} ({state})", "{list} are new."])), { linebreaks: true });
    other.render(data);
    writeFileSync("docxtemplater.docx", other.getZip().generate({ type: "nodebuffer" }));
    const read = await parseOffice("by-default.docx");
    const text = (read.toText ? await read.toText() : read).trim().split("\n");
    console.log(`  by-default.docx, officeparser: ${text.join(" | ")}`);
    process.exit(text.join("|") === "Delete paragraph 14, butonly if 15 stays. (Bromandy)|Paragraphs 1415 and 16 are new." ? 0 : 1);
})();
X
cat > read.py <<'P'
from docx import Document
as_seen = True
for file, expected in [
    ("by-default.docx", ["Delete paragraph 14, but (Bromandy)", "Paragraphs 14 are new."]),
    ("as-new-text.docx", ["Delete paragraph 14, but\nonly if 15 stays. (Bromandy)", "Paragraphs 14\n15 and 16 are new."]),
    ("docxtemplater.docx", ["Delete paragraph 14, but\nonly if 15 stays. (Bromandy)", "Paragraphs 14\n15 and 16 are new."]),
]:
    text = [paragraph.text for paragraph in Document(file).paragraphs]
    print(f"  {file}, python-docx: {text}")
    as_seen &= text == expected
raise SystemExit(0 if as_seen else 1)
P
node fill.cjs && PYTHONPATH=$dir/root/usr/lib/python3/dist-packages /usr/bin/python3 read.py && echo "As seen on 2026-11-29." \
    || { echo "It behaves otherwise now." >&2; exit 1; }

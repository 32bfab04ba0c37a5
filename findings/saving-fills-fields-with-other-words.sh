#!/usr/bin/env bash
# docxmlater 10.1.0: a .docx opened and saved, nothing else done: "see paragraph 14" is "see paragraph 1", the author is "Author", the date
#   of saving is the day of the run, and the symbol of the document is empty.
#
# One would expect: what a program does not change is saved as it was; a field carries its last result for just those who cannot compute it
#   (w:fldSimple, ISO/IEC 29500-1, 17.16.19), and only what computes a field may replace it.
# What happens: of a simple field the instruction alone is read, and on saving a result is made up from its first word: "1" for REF and SEQ,
#   "Author" for AUTHOR, the date of the run in American order for SAVEDATE, nothing for DOCPROPERTY and MERGEFIELD. The words in a
#   content control within a paragraph, a smart tag and w:bdo are not saved at all. getText() leaves a hole for each. A field of the
#   longer form (w:fldChar) keeps its result in the file.
# Why it matters: a cross-reference of the draft points to the first paragraph for whoever reads it without recalculating, and a paper handed
#   in on 22 December says that it was saved today. Nothing is thrown, and no change is tracked.
# No thread found that names it. Versions: docxmlater 10.1.0 (default options), jszip 3.10.1, Node 20. Seen on 2026-11-29.
set -euo pipefail
command -v npm >/dev/null || { echo "npm is missing: install Node 20 or newer with npm." >&2; exit 2; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y > /dev/null
npm install --no-audit --no-fund --silent --ignore-scripts docxmlater@10.1.0 jszip@3.10.1
cat > probe.mjs <<'X'
import { readFileSync } from "node:fs";
import JSZip from "jszip";
import { Document } from "docxmlater";

console.log(`docxmlater ${JSON.parse(readFileSync("node_modules/docxmlater/package.json", "utf8")).version}`);
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>', open = "http://schemas.openxmlformats.org";
const run = text => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const field = (instruction, text) => `<w:fldSimple w:instr=" ${instruction} ">${run(text)}</w:fldSimple>`;
const mark = type => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
async function saved(inner) {
    const file = new JSZip();
    file.file("[Content_Types].xml", `${head}<Types xmlns="${open}/package/2006/content-types"><Default Extension="rels"`
        + ' ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml"'
        + ' ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>');
    file.file("_rels/.rels", `${head}<Relationships xmlns="${open}/package/2006/relationships"><Relationship Id="rId1"`
        + ` Type="${open}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`);
    file.file("word/document.xml", `${head}<w:document xmlns:w="${open}/wordprocessingml/2006/main"><w:body><w:p>${inner}</w:p></w:body>`
        + "</w:document>");
    const document = await Document.loadFromBuffer(await file.generateAsync({ type: "nodebuffer" }));
    const parts = await JSZip.loadAsync(await document.toBuffer());
    const xml = await parts.file("word/document.xml").async("string");
    return [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(match => match[1]).join("");
}
let asSeen = true;
for (const [what, before, inner, seen] of [
    ["plain run", "See paragraph 14.", run("See paragraph ") + run("14") + run("."), /^See paragraph 14\.$/],
    ["field of the longer form", "See paragraph 14.", run("See paragraph ") + mark("begin")
        + '<w:r><w:instrText> REF p14 \\r </w:instrText></w:r>' + mark("separate") + run("14") + mark("end") + run("."),
        /^See paragraph 14\.$/],
    ["REF", "See paragraph 14.", run("See paragraph ") + field("REF p14 \\r \\h", "14") + run("."), /^See paragraph 1\.$/],
    ["SEQ", "Table 7", run("Table ") + field("SEQ Table", "7"), /^Table 1$/],
    ["AUTHOR", "by A. Diallo", run("by ") + field("AUTHOR", "A. Diallo"), /^by Author$/],
    ["SAVEDATE", "of 22 December 2017", run("of ") + field("SAVEDATE", "22 December 2017"), /^of \d+\/\d+\/\d{4}$/],
    ["DOCPROPERTY", "Symbol: A/CONF.14/L.3", run("Symbol: ") + field("DOCPROPERTY Symbol", "A/CONF.14/L.3"), /^Symbol: $/],
    ["MERGEFIELD", "Comments of Bromandy", run("Comments of ") + field("MERGEFIELD State", "Bromandy"), /^Comments of $/],
    ["content control", "See paragraph 14.", run("See paragraph ")
        + `<w:sdt><w:sdtPr/><w:sdtContent>${run("14")}</w:sdtContent></w:sdt>` + run("."), /^See paragraph \.$/],
    ["smart tag", "See paragraph 14.", run("See paragraph ")
        + `<w:smartTag w:uri="urn:example" w:element="number">${run("14")}</w:smartTag>` + run("."), /^See paragraph \.$/],
    ["direction", "See paragraph 14.", run("See paragraph ") + `<w:bdo w:val="ltr">${run("14")}</w:bdo>` + run("."), /^See paragraph \.$/],
]) {
    const after = await saved(inner);
    console.log(`${what}: "${before}" is saved as "${after}"`);
    asSeen &&= seen.test(after) && !after.includes("2017");
}
process.exit(asSeen ? 0 : 1);
X
LC_ALL=C node probe.mjs && echo "As seen on 2026-11-29." || { echo "It behaves otherwise now." >&2; exit 1; }

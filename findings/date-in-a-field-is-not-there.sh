#!/usr/bin/env bash
# pandoc 3.10: of an .odt it leaves out every field but references to marks and sequence numbers: "not later than 22 December 2017" is "not
#   later than ."; of a .docx it reads such fields as Word writes them. A list whose first item is set to 14 begins at 1.
#
# One would expect: a field carries the words that it shows (OpenDocument 1.2, part 1, 7.3 to 7.7: each has its presentation as its content), and a
#   reader that does not compute fields takes these, as pandoc does for the long form of a field in a .docx (w:fldChar) and odt2txt 0.5 for the .odt.
# What happens: dates, times, authors, titles, properties and variables of the document, drop-down lists, places to be filled in, formulas,
#   conditional texts, chapters, references to notes and numbers, ruby and content controls are dropped with their words; the sentence is
#   closed up over the hole, with no warning. A start value is heeded in the style of a list, and not on its first
#   item (text:start-value), where "restart at 14" of LibreOffice puts it.
# Why it matters: symbol, session and date of a document are its properties, shown by fields; choices of a form are drop-down lists. A delegation
#   that keeps its draft as .odt has them all, and the Secretariat reads a deadline without a day, an answer without the choice.
# Kin: jgm/pandoc issues 8409 and 8892 (sections, lists in cells; mended), 8979 and 9595 (numbering that goes on), pull request 3146 (the start
#   value of a style). None found for the fields, nor for the item. words-in-valid-containers-are-dropped.sh is about .docx.
# Versions: pandoc-wasm 1.1.0 (pandoc 3.10), jszip 3.10.1, Node 20; the same in pandoc 2.17.1.1 of Debian 12. Seen on 2026-11-29.
set -euo pipefail
command -v npm >/dev/null || { echo "npm is missing: install Node 20 or newer with npm." >&2; exit 2; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y > /dev/null
npm install --no-audit --no-fund --silent --ignore-scripts pandoc-wasm@1.1.0 jszip@3.10.1
cat > probe.mjs <<'X'
import { readFileSync } from "node:fs";
import JSZip from "jszip";
import { convert } from "pandoc-wasm";

console.log(`pandoc ${readFileSync("node_modules/pandoc-wasm/pandoc-version.txt", "utf8").trim()}`);
const plain = async (from, file) => (await convert({ from, to: "plain", wrap: "none", "input-files": ["in"] }, null,
    { in: new Blob([file]) })).stdout.trim();
const packed = async parts => {
    const zip = new JSZip();
    for (const [name, text] of Object.entries(parts)) zip.file(name, text, { compression: "STORE" });
    return zip.generateAsync({ type: "nodebuffer" });
};

// Each shows "DAY".
const fields = {
    "date": '<text:date text:fixed="true" text:date-value="2017-12-22">DAY</text:date>',
    "time": '<text:time text:time-value="18:00:00">DAY</text:time>',
    "author": '<text:author-name text:fixed="true">DAY</text:author-name>',
    "title": "<text:title>DAY</text:title>",
    "property": '<text:user-defined text:name="Closing">DAY</text:user-defined>',
    "variable": '<text:variable-get text:name="v">DAY</text:variable-get>',
    "user field": '<text:user-field-get text:name="v">DAY</text:user-field-get>',
    "drop-down list": '<text:drop-down text:name="d"><text:label text:value="DAY"/>DAY</text:drop-down>',
    "place to be filled in": '<text:placeholder text:placeholder-type="text">DAY</text:placeholder>',
    "input": '<text:text-input text:description="d">DAY</text:text-input>',
    "formula": '<text:expression text:formula="ooow:14+1" office:value-type="float" office:value="15">DAY</text:expression>',
    "conditional text": '<text:conditional-text text:condition="ooow:1" text:string-value-if-true="DAY" '
        + 'text:string-value-if-false="">DAY</text:conditional-text>',
    "chapter": '<text:chapter text:display="name" text:outline-level="1">DAY</text:chapter>',
    "reference to a note": '<text:note-ref text:ref-name="r" text:note-class="footnote" text:reference-format="text">DAY</text:note-ref>',
    "reference to a number": '<text:sequence-ref text:ref-name="r" text:reference-format="value">DAY</text:sequence-ref>',
    "ruby": "<text:ruby><text:ruby-base>DAY</text:ruby-base><text:ruby-text>reading</text:ruby-text></text:ruby>",
    "content control": '<loext:content-control loext:showing-place-holder="false">DAY</loext:content-control>',
    "reference to a mark": '<text:bookmark-ref text:ref-name="r" text:reference-format="text">DAY</text:bookmark-ref>',
    "sequence": '<text:sequence text:name="Paragraph" text:formula="ooow:Paragraph+1" style:num-format="1">DAY</text:sequence>',
};
const kept = ["reference to a mark", "sequence"];
const oasis = "urn:oasis:names:tc:opendocument:xmlns";
const names = ["office", "text", "style"].map(name => `xmlns:${name}="${oasis}:${name}:1.0"`).join(" ")
    + ' xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0" office:version="1.2"';
const list = (style, attribute) => `<text:list text:style-name="${style}"><text:list-item ${attribute}><text:p>act</text:p></text:list-item>`
    + "<text:list-item><text:p>report</text:p></text:list-item></text:list>";
const listStyle = (name, start) => `<text:list-style style:name="${name}"><text:list-level-style-number text:level="1" style:num-format="1" `
    + `style:num-suffix="." ${start}/></text:list-style>`;
const odt = async body => packed({
    "mimetype": "application/vnd.oasis.opendocument.text",
    "META-INF/manifest.xml": `<manifest:manifest xmlns:manifest="${oasis}:manifest:1.0" manifest:version="1.2">`
        + '<manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.text"/>'
        + '<manifest:file-entry manifest:full-path="styles.xml" manifest:media-type="text/xml"/>'
        + '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>',
    "styles.xml": `<?xml version="1.0" encoding="UTF-8"?><office:document-styles ${names}><office:styles/></office:document-styles>`,
    "content.xml": `<?xml version="1.0" encoding="UTF-8"?><office:document-content ${names}><office:automatic-styles>${listStyle("L1", "")}`
        + `${listStyle("L14", 'text:start-value="14"')}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body>`
        + "</office:document-content>",
});
const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const packages = "http://schemas.openxmlformats.org/package/2006", office = "http://schemas.openxmlformats.org/officeDocument/2006";
const docx = async body => packed({
    "[Content_Types].xml": `<Types xmlns="${packages}/content-types"><Default Extension="rels" `
        + 'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" '
        + 'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    "_rels/.rels": `<Relationships xmlns="${packages}/relationships"><Relationship Id="r1" Type="${office}/relationships/officeDocument" `
        + 'Target="word/document.xml"/></Relationships>',
    "word/document.xml": `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document ${w}><w:body>${body}</w:body></w:document>`,
});

let asSeen = true;
for (const [name, field] of Object.entries(fields)) {
    const read = await plain("odt", await odt(`<text:p>Not later than ${field}.</text:p>`));
    console.log(`  .odt, ${name}: ${read}`);
    asSeen &&= read === (kept.includes(name) ? "Not later than DAY." : "Not later than .");
}
const run = text => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const mark = type => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
for (const code of ["DATE", "DOCPROPERTY Closing", "FORMDROPDOWN", "= 14 + 1", "NOTEREF r"]) {
    const field = `${mark("begin")}<w:r><w:instrText xml:space="preserve"> ${code} </w:instrText></w:r>${mark("separate")}${run("DAY")}`
        + mark("end");
    const read = await plain("docx", await docx(`<w:p>${run("Not later than ")}${field}${run(".")}</w:p>`));
    console.log(`  .docx, ${code}: ${read}`);
    asSeen &&= read === "Not later than DAY.";
}
for (const [where, body, seen] of [
    ["the style", list("L14", ""), "14. act"], ["the first item", list("L1", 'text:start-value="14"'), "1. act"],
]) {
    const read = (await plain("odt", await odt(body))).split("\n")[0].replace(/\s+/, " ");
    console.log(`  .odt, 14 said by ${where}: ${read}`);
    asSeen &&= read === seen;
}
process.exit(asSeen ? 0 : 1);
X
node probe.mjs && echo "As seen on 2026-11-29." || { echo "It behaves otherwise now." >&2; exit 1; }

#!/usr/bin/env bash
# officeparser 7.8.0: of an .odt it leaves out the heading row of a table, lists in cells and the numbers of cross-references, and begins
#   with the words that were deleted; the same text saved as .docx it reads whole.
#
# One would expect: a reader of .docx and .odt gives the words that stand in the text, whichever of the two LibreOffice has saved, and
#   deals with tracked deletions in both, since it leaves them out in a .docx.
# What happens: rows marked to be repeated as headings (table:table-header-rows), a list within a cell (text:list) and a reference
#   ("paragraph 15" as text:bookmark-ref) are gone, their neighbours stay; LibreOffice 7.4.7 saves all three so. What was deleted with
#   changes tracked is kept by the format in front of the text (text:tracked-changes) and is read as the first paragraph of it.
#   pandoc 3.10 reads all of these, and loses in its turn a heading (text:h) that stands in a cell.
# Why it matters: a table of comments without "Delegation | Paragraph | Proposal" is columns of words; "as set out in  above" reads as a
#   slip of the author; and the first thing the Secretariat reads is what the delegation wanted deleted.
# Kin: jgm/pandoc issues 9327, 8892 and 8409 were the same in pandoc; GitHubNewbie0/odf-kit issue 51 in another reader. None found for
#   officeparser, nor for the heading in a cell. Versions: officeparser 7.8.0, pandoc-wasm 1.1.0 (pandoc 3.10), Node 20. Seen on 2026-11-29.
set -euo pipefail
command -v npm >/dev/null || { echo "npm is missing: install Node 20 or newer with npm." >&2; exit 2; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y > /dev/null
npm install --no-audit --no-fund --silent --ignore-scripts officeparser@7.8.0 pandoc-wasm@1.1.0 jszip@3.10.1
cat > probe.mjs <<'X'
import { readFileSync } from "node:fs";
import JSZip from "jszip";
import { parseOffice } from "officeparser";
import { convert } from "pandoc-wasm";

const version = name => JSON.parse(readFileSync(`node_modules/${name}/package.json`, "utf8")).version;
console.log(`officeparser ${version("officeparser")}, `
    + `pandoc ${readFileSync("node_modules/pandoc-wasm/pandoc-version.txt", "utf8").trim()}`);
const oasis = "urn:oasis:names:tc:opendocument:xmlns";
const names = ["office", "text", "table", "style"].map(name => `xmlns:${name}="${oasis}:${name}:1.0"`).join(" ")
    + ' xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.2"';
const cell = inner => `<table:table-cell>${inner}</table:table-cell>`;
const paragraph = text => `<text:p>${text}</text:p>`;
const content = `<?xml version="1.0" encoding="UTF-8"?><office:document-content ${names}><office:body><office:text>
    <text:tracked-changes><text:changed-region xml:id="c1" text:id="c1"><text:deletion><office:change-info>
    <dc:creator>Delegation A</dc:creator><dc:date>2017-12-01T10:00:00</dc:date></office:change-info>${paragraph("not ")}</text:deletion>
    </text:changed-region></text:tracked-changes>
    ${paragraph('States shall <text:change text:change-id="c1"/>report, as <text:bookmark-start text:name="r"/>agreed'
        + '<text:bookmark-end text:name="r"/>.')}
    ${paragraph('See "<text:bookmark-ref text:reference-format="text" text:ref-name="r">REFERENCE</text:bookmark-ref>" above.')}
    <table:table table:name="T"><table:table-column table:number-columns-repeated="2"/>
    <table:table-header-rows><table:table-row>${cell(paragraph("HEADING"))}${cell(paragraph("ROW"))}</table:table-row>
    </table:table-header-rows>
    <table:table-row>${cell(paragraph("Plain"))}${cell(`<text:list><text:list-item>${paragraph("LISTED")}</text:list-item></text:list>`)}
    </table:table-row>
    <table:table-row>${cell('<text:h text:outline-level="2">TITLE</text:h>')}${cell(paragraph("cell"))}</table:table-row></table:table>
    ${paragraph("End.")}</office:text></office:body></office:document-content>`;
const type = "application/vnd.oasis.opendocument.text";
const zip = new JSZip();
zip.file("mimetype", type, { compression: "STORE" });
zip.file("META-INF/manifest.xml", `<manifest:manifest xmlns:manifest="${oasis}:manifest:1.0" manifest:version="1.2">
    <manifest:file-entry manifest:full-path="/" manifest:media-type="${type}"/>
    <manifest:file-entry manifest:full-path="styles.xml" manifest:media-type="text/xml"/>
    <manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>`);
zip.file("styles.xml", `<?xml version="1.0" encoding="UTF-8"?><office:document-styles ${names}><office:styles/>
    <office:automatic-styles/><office:master-styles/></office:document-styles>`);
zip.file("content.xml", content.replace(/>\s+</g, "><"));
const odt = await zip.generateAsync({ type: "nodebuffer" });
const byPandoc = async (from, to, file) => {
    const result = await convert({ from, to, wrap: "none", "input-files": ["in"], ...(to === "docx" ? { "output-file": "out" } : {}) },
        null, { in: new Blob([file]) });
    return to === "docx" ? Buffer.from(await result.files.out.arrayBuffer()) : result.stdout;
};
const read = {
    "officeparser, .odt": (await parseOffice(odt)).toText(),
    "officeparser, .docx that pandoc made of it": (await parseOffice(await byPandoc("odt", "docx", odt))).toText(),
    "pandoc, .odt": await byPandoc("odt", "plain", odt),
};
const lost = {};
for (const [reader, text] of Object.entries(read)) {
    lost[reader] = ["REFERENCE", "HEADING", "ROW", "LISTED", "TITLE", "Plain", "cell", "End."]
        .filter(word => !text.includes(word)).join(" ");
    console.log(`\n${reader}; not there: ${lost[reader] || "nothing"}\n${text.trim()}`);
}
process.exit(lost["officeparser, .odt"] === "REFERENCE HEADING ROW LISTED" && read["officeparser, .odt"].startsWith("not")
    && lost["officeparser, .docx that pandoc made of it"] === "TITLE" && lost["pandoc, .odt"] === "TITLE" ? 0 : 1);
X
node probe.mjs && echo "As seen on 2026-11-29." || { echo "It behaves otherwise now." >&2; exit 1; }

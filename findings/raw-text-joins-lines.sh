#!/usr/bin/env bash
# mammoth 1.13.0: extractRawText puts the words on both sides of a line break together; its HTML of the same file keeps them apart.
#
# One would expect: raw text in which a line break is a line break, or at least a blank. The documentation says that formatting is
#   ignored and that each paragraph is followed by two newlines; a tab comes out as a tab.
# What happens: a line break (w:br, Shift+Enter in Word) gives nothing: "Article 14" and "15 States act" become "Article 1415 States act". A
#   carriage return (w:cr) is lost in the HTML as well, there with a message.
# Why it matters: negotiators break lines inside a paragraph. A number becomes another number, a search for the first word after a break
#   finds nothing, and a quotation of the text that a delegation saw has no place in the text that was read.
# No thread found that names it. Versions: mammoth 1.13.0, Node 20. Seen on 2026-11-28.
set -euo pipefail
command -v npm >/dev/null || { echo "npm is missing: install Node 20 or newer with npm." >&2; exit 2; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y > /dev/null
npm install --no-audit --no-fund --silent --ignore-scripts mammoth@1.13.0 jszip@3.10.1
cat > probe.mjs <<'X'
import { readFileSync } from "node:fs";
import JSZip from "jszip";
import mammoth from "mammoth";

console.log(`mammoth ${JSON.parse(readFileSync("node_modules/mammoth/package.json", "utf8")).version}`);
const zip = new JSZip();
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument";
const type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
zip.file("[Content_Types].xml", `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
    <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
    <Override PartName="/word/document.xml" ContentType="${type}"/></Types>`);
zip.file("_rels/.rels", `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
    <Relationship Id="rId1" Type="${office}" Target="word/document.xml"/></Relationships>`);
zip.file("word/document.xml", `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>
    <w:p><w:r><w:t>Article 14</w:t><w:br/><w:t>15 States act</w:t><w:cr/><w:t>at once.</w:t><w:tab/><w:t>Tab.</w:t></w:r></w:p>
    <w:sectPr/></w:body></w:document>`);
const buffer = await zip.generateAsync({ type: "nodebuffer" });
const raw = (await mammoth.extractRawText({ buffer })).value.trim();
const html = (await mammoth.convertToHtml({ buffer })).value;
console.log(`raw   ${JSON.stringify(raw)}\nhtml  ${JSON.stringify(html)}`);
process.exit(raw === "Article 1415 States actat once.\tTab."
    && html === "<p>Article 14<br />15 States actat once.\tTab.</p>" ? 0 : 1);
X
TZ=UTC node probe.mjs && echo "As seen on 2026-11-28." || { echo "It behaves otherwise now." >&2; exit 1; }

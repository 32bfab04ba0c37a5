#!/usr/bin/env bash
# A paragraph moved with Track Changes: docx-preview 0.4.1 shows it nowhere; officeparser 7.8.0 and word-extractor 1.0.4 read it twice.
#
# One would expect: once, where it now stands (mammoth does so), or at both places with the old one marked. The three read a tracked
#   insertion and a tracked deletion rightly, so one takes "tracked changes" as dealt with; docx-preview has an option to render them.
# What happens: Word writes a move as w:moveFrom and w:moveTo (ISO/IEC 29500-1, 17.13.5). docx-preview knows neither, with `renderChanges`
#   on as well: two empty paragraphs. The other two take both for living text.
# Why it matters: moving a paragraph is what delegations do. In a preview beside the draft the delegation's paragraph is gone, and nobody
#   asks for what nobody sees; read as text it stands twice and is commented on, numbered and counted twice.
# Kin: superdoc/docx-editor issue 3709 (moved text vanished, June 2026), bokuweb/docx-rs issue 794 (read twice). None found for these three.
# Versions: docx-preview 0.4.1 (jsdom 26.1.0), officeparser 7.8.0, word-extractor 1.0.4, mammoth 1.13.0. Seen on 2026-11-28.
set -euo pipefail
command -v npm >/dev/null || { echo "npm is missing: install Node 20 or newer with npm." >&2; exit 2; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y > /dev/null
npm install --no-audit --no-fund --silent --ignore-scripts docx-preview@0.4.1 officeparser@7.8.0 word-extractor@1.0.4 \
    mammoth@1.13.0 jsdom@26.1.0 jszip@3.10.1
cat > probe.mjs <<'X'
import { readFileSync } from "node:fs";
import JSZip from "jszip";
import { JSDOM } from "jsdom";
import mammoth from "mammoth";
import { renderAsync } from "docx-preview";
import { parseOffice } from "officeparser";
import WordExtractor from "word-extractor";

const version = name => JSON.parse(readFileSync(`node_modules/${name}/package.json`, "utf8")).version;
const run = text => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
async function docx(body) {
    const zip = new JSZip();
    const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument";
    const type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    zip.file("[Content_Types].xml", `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
        <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
        <Override PartName="/word/document.xml" ContentType="${type}"/></Types>`);
    zip.file("_rels/.rels", `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
        <Relationship Id="rId1" Type="${office}" Target="word/document.xml"/></Relationships>`);
    zip.file("word/document.xml", `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">`
        + `<w:body>${body}<w:sectPr/></w:body></w:document>`);
    return zip.generateAsync({ type: "nodebuffer" });
}
async function preview(file) {
    const { window } = new JSDOM("<div></div>");
    Object.assign(globalThis, { window, document: window.document, DOMParser: window.DOMParser, Node: window.Node });
    const page = window.document.querySelector("div");
    await renderAsync(file, page, page, { inWrapper: false, renderChanges: true });
    return [...page.querySelectorAll("article > *")].map(block => block.textContent).join("\n");
}

console.log(["docx-preview", "officeparser", "word-extractor", "mammoth"].map(name => `${name} ${version(name)}`).join(", "));
const readers = {
    mammoth: async file => (await mammoth.extractRawText({ buffer: file })).value,
    "docx-preview": preview,
    officeparser: async file => (await parseOffice(file)).toText(),
    "word-extractor": async file => (await new WordExtractor().extract(file)).getBody(),
};
const by = id => `w:id="${id}" w:author="Delegation" w:date="2017-12-01T10:00:00Z"`;
const moved = (kind, id) => `<w:p><w:pPr><w:rPr><w:${kind} ${by(id)}/></w:rPr></w:pPr>`
    + `<w:${kind}RangeStart ${by(id + 1)} w:name="move1"/><w:${kind} ${by(id + 2)}>${run("MOVED.")}</w:${kind}>`
    + `<w:${kind}RangeEnd w:id="${id + 1}"/></w:p>`;
const paragraph = inner => `<w:p>${inner}</w:p>`;
const file = await docx(paragraph(run("One.")) + moved("moveFrom", 10) + paragraph(run("Two.")) + moved("moveTo", 20)
    + paragraph(`${run("States ")}<w:del ${by(1)}><w:r><w:delText>shall</w:delText></w:r></w:del>`
        + `<w:ins ${by(2)}>${run("should")}</w:ins>${run(" act.")}`));
const times = {};
for (const [reader, read] of Object.entries(readers)) {
    const text = await read(file);
    times[reader] = text.split("MOVED.").length - 1;
    console.log(`${reader.padEnd(14)} ${times[reader]} times: ${text.split(/\n+/).filter(line => line).join(" | ")}`);
}
const asSeen = times.mammoth === 1 && times["docx-preview"] === 0 && times.officeparser === 2 && times["word-extractor"] === 2;
process.exit(asSeen ? 0 : 1);
X
TZ=UTC node probe.mjs && echo "As seen on 2026-11-28." || { echo "It behaves otherwise now." >&2; exit 1; }

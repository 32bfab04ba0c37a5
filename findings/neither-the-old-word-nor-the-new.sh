#!/usr/bin/env bash
# @habibrosyad/docx-extractor 0.1.2: a .docx read and written, nothing else done: of "States shall" changed to "States may" neither word is
#   there, "see paragraph 14" with a link is "see", "paragraphs 14-16" is "paragraphs 1416", and a paragraph in a control is gone.
#
# One would expect: "full round-trip conversion", "Rebuild without data loss" (its documentation): a tracked change is kept,
#   or it is accepted or rejected as a whole; words within a link or a content control (w:hyperlink, w:sdt: ISO/IEC 29500-1, 17.16.22 and
#   17.5.2) stand in the file.
# What happens: only runs that are the paragraph's own are read, and paragraphs that are the body's own or a cell's. What was inserted goes
#   with its mark, and what was deleted too, so that each change is rejected and accepted at once. Links and controls go with their words;
#   a hyphen that does not break leaves nothing; a footnote loses its mark and its words, a cell the table in it. Nothing is thrown.
# Why it matters: programs that translate or fill drafts work so, and drafts are in tracked changes. "States report" is what neither side
#   has proposed; cross-references, and dates in a form's box, are missing from sentences that still read.
# Kin: words-in-valid-containers-are-dropped.sh and change-in-a-link-is-decided-by-saving.sh (other readers). None found for this one.
# Versions: @habibrosyad/docx-extractor 0.1.2, jszip 3.10.1, Node 20. Seen on 2026-11-30.
set -euo pipefail
command -v npm >/dev/null || { echo "npm is missing: install Node 20 or newer with npm." >&2; exit 2; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y > /dev/null
npm install --no-audit --no-fund --silent --ignore-scripts @habibrosyad/docx-extractor@0.1.2 jszip@3.10.1
cat > probe.mjs <<'X'
import { readFileSync } from "node:fs";
import { DocxBuilder, DocxExtractor } from "@habibrosyad/docx-extractor";
import JSZip from "jszip";

console.log(`docx-extractor ${JSON.parse(readFileSync("node_modules/@habibrosyad/docx-extractor/package.json", "utf8")).version}`);
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packages = "http://schemas.openxmlformats.org/package/2006";
const main = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
const run = (text, tag = "t") => `<w:r><w:${tag} xml:space="preserve">${text}</w:${tag}></w:r>`;
const p = (...parts) => `<w:p>${parts.join("")}</w:p>`;
const mark = 'w:id="14" w:author="Quillonia" w:date="2017-12-22T18:00:00Z"';
const file = body => {
    const zip = new JSZip();
    zip.file("[Content_Types].xml", `${head}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/`
        + `vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`);
    zip.file("_rels/.rels", `${head}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" `
        + `Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`);
    zip.file("word/document.xml", `${head}<w:document ${word}><w:body>${body}<w:sectPr/></w:body></w:document>`);
    return zip.generateAsync({ type: "nodebuffer" });
};
const words = async data => {
    const xml = await (await JSZip.loadAsync(data)).file("word/document.xml").async("string");
    return [...xml.matchAll(/<w:p[ >].*?<\/w:p>/gs)]
        .map(([paragraph]) => [...paragraph.matchAll(/<w:t\b[^>]*>([^<]*)<\/w:t>|<w:noBreakHyphen\/>/g)])
        .map(parts => parts.map(part => part[1] ?? "-").join("")).filter(text => text).join(" | ");
};
const quiet = async work => {
    const log = console.log;
    console.log = () => {}; // It prints what it finds.
    try { return await work(); } finally { console.log = log; }
};
let asSeen = true;
for (const [what, body, accepted, seen] of [
    ["a change", p(run("States "), `<w:del ${mark}>${run("shall ", "delText")}</w:del>`, `<w:ins ${mark}>${run("may ")}</w:ins>`,
        run("report.")), "States may report.", "States report."],
    ["a link", p(run("See "), `<w:hyperlink w:anchor="p14">${run("paragraph 14")}</w:hyperlink>`, run(".")), "See paragraph 14.", "See ."],
    ["a control", p(run("By "), `<w:sdt><w:sdtContent>${run("22 December")}</w:sdtContent></w:sdt>`, run(" 2017.")), "By 22 December 2017.",
        "By  2017."],
    ["a hyphen", p(run("Paragraphs 14"), "<w:r><w:noBreakHyphen/></w:r>", run("16.")), "Paragraphs 14-16.", "Paragraphs 1416."],
    ["a paragraph in a control", p(run("Keep 14.")) + `<w:sdt><w:sdtContent>${p(run("Delete 15."))}</w:sdtContent></w:sdt>`,
        "Keep 14. | Delete 15.", "Keep 14."],
]) {
    const before = await file(body);
    const after = await quiet(async () => new DocxBuilder().build(await new DocxExtractor().extract(before)));
    const [was, is] = [await words(before), await words(after)];
    console.log(`${what}: ${was}\n  read and written: ${is}`);
    asSeen &&= was === accepted && is === seen;
}
process.exit(asSeen ? 0 : 1);
X
node probe.mjs && echo "As seen on 2026-11-30." || { echo "It behaves otherwise now." >&2; exit 1; }

#!/usr/bin/env bash
# docxml 5.15.1: a .docx opened and saved, nothing else done: a comment of 1 December 2017 is of 1 January 1970, hidden words are plain
#   ones, a moved paragraph is at neither place, and "14 (≤5)" is "14 (5)".
#
# One would expect: what a program reads and writes unchanged is the same; what it does not know it leaves alone, as it does with
#   footnotes it keeps in their part. Comments, insertions and deletions are named among its features, and the words and authors of these
#   are right.
# What happens: of a comment the date is not read and the beginning of time is written (of a deleted row the author too is nothing).
#   "Hidden" is no property it writes, so that the words stand there for everybody. Moves, symbols (w:sym), non-breaking hyphens, content
#   controls and marks of footnotes are left out with their words; a deleted end of a paragraph is an end again.
# Why it matters: whether a comment came before the closing is read from its date: all of them are nearly forty-eight years early, and
#   none is late. A reservation that was hidden before the paper went round is in it. Nothing is thrown, and in Word the file looks well.
# Kin: saving-fills-fields-with-other-words.sh and change-in-a-link-is-decided-by-saving.sh are about two other libraries. None found for
#   this one. Versions: docxml 5.15.1, jszip 3.10.1, Node 20. Seen on 2026-11-29.
set -euo pipefail
command -v npm >/dev/null || { echo "npm is missing: install Node 20 or newer with npm." >&2; exit 2; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y > /dev/null
npm install --no-audit --no-fund --silent --ignore-scripts docxml@5.15.1 jszip@3.10.1
cat > probe.mjs <<'X'
import { readFileSync, writeFileSync } from "node:fs";
import Docx from "docxml";
import JSZip from "jszip";

console.log(`docxml ${JSON.parse(readFileSync("node_modules/docxml/package.json", "utf8")).version}`);
const names = "http://schemas.openxmlformats.org";
const kinds = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const main = `xmlns:w="${names}/wordprocessingml/2006/main"`;
const by = (id, who = "Bromandy") => `w:id="${id}" w:author="${who}" w:initials="B" w:date="2017-12-01T09:00:00Z"`;
const run = (words, look = "") => `<w:r>${look}<w:t xml:space="preserve">${words}</w:t></w:r>`;
const comments = `<w:comments ${main}><w:comment ${by(0)}><w:p>${run("Delete this.")}</w:p></w:comment></w:comments>`;
async function saved(body) {
    const zip = new JSZip();
    const part = (name, text) => zip.file(name, `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${text}`);
    part("[Content_Types].xml", `<Types xmlns="${names}/package/2006/content-types"><Default Extension="rels" `
        + 'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>'
        + `<Override PartName="/word/document.xml" ContentType="${kinds}.document.main+xml"/>`
        + `<Override PartName="/word/comments.xml" ContentType="${kinds}.comments+xml"/></Types>`);
    part("_rels/.rels", `<Relationships xmlns="${names}/package/2006/relationships"><Relationship Id="rId1" `
        + `Type="${names}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`);
    part("word/_rels/document.xml.rels", `<Relationships xmlns="${names}/package/2006/relationships"><Relationship Id="rId1" `
        + `Type="${names}/officeDocument/2006/relationships/comments" Target="comments.xml"/></Relationships>`);
    part("word/comments.xml", comments);
    part("word/document.xml", `<w:document ${main}><w:body>${body}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:body>`
        + "</w:document>");
    writeFileSync("in.docx", await zip.generateAsync({ type: "nodebuffer" }));
    await (await Docx.fromArchive("in.docx")).toFile("out.docx");
    const out = await JSZip.loadAsync(readFileSync("out.docx"));
    return { text: await out.file("word/document.xml").async("string"), comments: await out.file("word/comments.xml").async("string") };
}
const words = xml => [...xml.matchAll(/<w:p>.*?<\/w:p>/gs)].map(p => [...p[0].matchAll(/<w:(?:t|delText)[^>]*>([^<]*)/g)]
    .map(t => t[1]).join("")).join(" | ");
const body = `<w:p><w:commentRangeStart w:id="0"/>${run("14. States shall act.")}<w:commentRangeEnd w:id="0"/>`
    + `<w:r><w:commentReference w:id="0"/></w:r></w:p>`
    + `<w:p>${run("15. Quillonia agrees")}${run(" only if 14 goes", "<w:rPr><w:vanish/></w:rPr>")}${run(".")}</w:p>`
    + `<w:p><w:moveFrom ${by(1)}>${run("16. Moved.")}</w:moveFrom></w:p>`
    + `<w:p><w:r><w:t xml:space="preserve">17. Article 14 (</w:t><w:sym w:font="Symbol" w:char="F0A3"/><w:t>5), non</w:t><w:noBreakHyphen/>`
    + `<w:t>binding.</w:t></w:r></w:p><w:p><w:moveTo ${by(2)}>${run("16. Moved.")}</w:moveTo></w:p>`
    + `<w:p>${run("18. States shall ")}<w:del ${by(3)}><w:r><w:delText xml:space="preserve">not </w:delText></w:r></w:del>`
    + `${run("meet.")}</w:p>`
    + `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid><w:gridCol w:w="2000"/></w:tblGrid><w:tr><w:trPr>`
    + `<w:del ${by(4)}/></w:trPr><w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/></w:tcPr><w:p>${run("row")}</w:p></w:tc></w:tr></w:tbl>`;
const out = await saved(body);
const comment = out.comments.match(/w:author="([^"]*)".*?w:date="([^"]*)"/s);
const deleted = out.text.match(/<w:del [^>]*w:author="([^"]*)" w:date="([^"]*)"/);
const row = out.text.match(/<w:trPr>\s*<w:del [^>]*w:author="([^"]*)" w:date="([^"]*)"/);
console.log(`  ${words(body)}\n  -> ${words(out.text)}`);
console.log(`  comment: ${comment[1]}, ${comment[2]}; deletion: ${deleted[1]}, ${deleted[2]}; deleted row: "${row[1]}", ${row[2]}`);
console.log(`  hidden before: ${/w:vanish/.test(body)}, after: ${/w:vanish/.test(out.text)}`);
const asSeen = words(out.text) === "14. States shall act. | 15. Quillonia agrees only if 14 goes. |  | 17. Article 14 (5), nonbinding. | "
    + " | 18. States shall not meet. | row" && !/w:vanish/.test(out.text)
    && comment[1] === "Bromandy" && comment[2].startsWith("1970-01-01")
    && deleted[1] === "Bromandy" && deleted[2].startsWith("2017-12-01") && row[1] === "" && row[2].startsWith("1970-01-01");
process.exit(asSeen ? 0 : 1);
X
node probe.mjs && echo "As seen on 2026-11-29." || { echo "It behaves otherwise now." >&2; exit 1; }

#!/usr/bin/env bash
# docxmlater 10.1.0: delegation B strikes words that delegation A has inserted; the file is opened and saved, and B's change is gone: the
#   words stand as A's proposal.
#
# One would expect: with revisionHandling "preserve", which its documentation gives as the way to keep tracked changes, a saved file has the
#   changes that were in it: a deletion within an insertion (w:del in w:ins, as Word writes it) has both its authors.
# What happens: the runs within w:del are read as runs of the insertion around it, and w:delText is saved as w:t under A's name. B does not
#   occur in the file any more. A row of a table that was inserted or deleted (w:ins or w:del in w:trPr) is saved as a row like any
#   other, so that whoever rejects the insertion, or accepts the deletion, has an empty row left. A deletion of B's beside an insertion
#   of A's is kept.
# Why it matters: an objection to a proposal is made just so. After any step with this library the proposal stands without an objection, and
#   the compilation says that nobody opposed it.
# Kin: UseJunior/safe-docx issue 346 (LibreOffice 25.8 makes plain text of both on opening). None found for docxmlater.
# Versions: docxmlater 10.1.0, jszip 3.10.1, Node 20. Seen on 2026-11-29.
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
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument";
const main = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
const by = (name, id) => `w:id="${id}" w:author="${name}" w:date="2017-12-01T10:00:00Z"`;
const words = text => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const struck = text => `<w:r><w:delText xml:space="preserve">${text}</w:delText></w:r>`;
const added = (name, id, inner) => `<w:ins ${by(name, id)}>${inner}</w:ins>`;
const removed = (name, id, text) => `<w:del ${by(name, id)}>${struck(text)}</w:del>`;
const row = (text, mark = "") => `<w:tr>${mark ? `<w:trPr>${mark}</w:trPr>` : ""}<w:tc><w:p>${text}</w:p></w:tc></w:tr>`;
const table = rows => `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="4000"/></w:tblGrid>${rows}</w:tbl><w:p/>`;

// Who has inserted or struck what, in the order of the file.
function told(xml) {
    const around = [], said = [];
    for (const [, close, name, rest, text] of xml.matchAll(/<(\/?)w:(ins|del|trPr|t|delText)\b([^>]*)>([^<]*)/g))
        if (name === "trPr") around[close ? "pop" : "push"]("row");
        else if (name === "ins" || name === "del") {
            if (around.includes("row") && !close) said.push(`row ${name} by ${/author="(\w)"/.exec(rest)[1]}`);
            if (close) around.pop();
            else if (!rest.endsWith("/")) around.push(`${name} by ${/author="(\w)"/.exec(rest)[1]}`);
        } else if (!close) said.push(around.length ? `"${text}" ${around.join(", ")}` : `"${text}"`);
    return said.join("; ");
}
let asSeen = true;
for (const [what, body, seen] of [
    ["side by side", `<w:p>${words("States ")}${added("A", 1, words("promptly "))}${removed("B", 2, "not ")}${words("report")}</w:p>`,
        '"States "; "promptly " ins by A; "not " del by B; "report"'],
    ["one within the other", `<w:p>${words("States ")}${added("A", 1, words("promptly ") + removed("B", 2, "and fully ") + words("now "))}`
        + `${words("report")}</w:p>`, '"States "; "promptly " ins by A; "and fully " ins by A; "now " ins by A; "report"'],
    ["the whole insertion", `<w:p>${words("States ")}${added("A", 1, removed("B", 2, "promptly "))}${words("report")}</w:p>`,
        '"States "; "promptly " ins by A; "report"'],
    ["row inserted", table(row(words("14.")) + row(added("A", 2, words("15.")), `<w:ins ${by("A", 1)}/>`)), '"14."; "15." ins by A; ""'],
    ["row deleted", table(row(words("14.")) + row(removed("B", 2, "15."), `<w:del ${by("B", 1)}/>`)), '"14."; "15." del by B; ""'],
]) {
    const file = new JSZip();
    file.file("[Content_Types].xml", `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels"`
        + ` ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml"`
        + ` ContentType="${main}"/></Types>`);
    file.file("_rels/.rels", `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1"`
        + ` Type="${office}" Target="word/document.xml"/></Relationships>`);
    const before = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'
        + `${body}</w:body></w:document>`;
    file.file("word/document.xml", before);
    const document = await Document.loadFromBuffer(await file.generateAsync({ type: "nodebuffer" }), { revisionHandling: "preserve" });
    const after = await (await JSZip.loadAsync(await document.toBuffer())).file("word/document.xml").async("string");
    console.log(`${what}\n  before: ${told(before)}\n  saved:  ${told(after)}`);
    asSeen &&= told(after) === seen;
}
process.exit(asSeen ? 0 : 1);
X
node probe.mjs && echo "As seen on 2026-11-29." || { echo "It behaves otherwise now." >&2; exit 1; }

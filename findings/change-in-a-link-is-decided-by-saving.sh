#!/usr/bin/env bash
# @eigenpal/docx-editor-core 1.9.0: opened and saved, nothing else done, a .docx has what was inserted into a link or a content control
#   rejected and what was deleted from it accepted; an inserted cross-reference "paragraph 14" is gone.
#
# One would expect: what is not edited is saved as it was. In plain words it is: insertions, deletions, moves, paragraph marks and changed
#   properties keep their authors and dates, and a link or a content control without changes keeps its words.
# What happens: of w:hyperlink, a content control in a line (w:sdt) and a field (w:fldSimple) only plain runs are read, so that w:ins and w:del
#   within go with their words. A content control, or a field of either form, within w:ins leaves an empty w:ins. Of w:ins with w:del in
#   it, B's change to A's words, the struck words are gone as if it were accepted. A row of a table in a content control goes whole.
# Why it matters: "resolution 70[/1]" stands in a link, the answers of a form in content controls, references are fields; that is where a
#   change is decided by whoever merely opens the file with a tool or an agent made with this, and no change is left to tell of it.
# Kin: eigenpal/docx-editor issue 113 (merge fields altered by saving, open); struck-words-of-anothers-insertion-stand-again.sh, where
#   another library keeps the words and loses who struck them. None found for these.
# Versions: @eigenpal/docx-editor-core 1.9.0, jszip 3.10.1, Node 20. Seen on 2026-11-29.
set -euo pipefail
command -v npm >/dev/null || { echo "npm is missing: install Node 20 or newer with npm." >&2; exit 2; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y > /dev/null
npm install --no-audit --no-fund --silent --ignore-scripts @eigenpal/docx-editor-core@1.9.0 jszip@3.10.1
cat > probe.mjs <<'X'
import { readFileSync } from "node:fs";
import JSZip from "jszip";
import { DocumentAgent } from "@eigenpal/docx-editor-core/headless";

const name = "@eigenpal/docx-editor-core", schemas = "http://schemas.openxmlformats.org";
console.log(`${name} ${JSON.parse(readFileSync(`node_modules/${name}/package.json`, "utf8")).version}`);
const types = `${schemas}/package/2006/content-types`, relations = `${schemas}/package/2006/relationships`;
const format = "application/vnd.openxmlformats", main = `${format}-officedocument.wordprocessingml.document.main+xml`;
const office = `${schemas}/officeDocument/2006/relationships/officeDocument`;
async function saved(body) {
    const file = new JSZip();
    file.file("[Content_Types].xml", `<Types xmlns="${types}"><Default Extension="rels" ContentType="${format}-package.relationships+xml"/>`
        + `<Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`);
    file.file("_rels/.rels",
        `<Relationships xmlns="${relations}"><Relationship Id="r1" Type="${office}" Target="word/document.xml"/></Relationships>`);
    file.file("word/document.xml", `<w:document xmlns:w="${schemas}/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`);
    const agent = await DocumentAgent.fromBuffer(await file.generateAsync({ type: "arraybuffer" }));
    const xml = await (await JSZip.loadAsync(await agent.toBuffer())).file("word/document.xml").async("string");
    return told(xml.slice(xml.indexOf("<w:body>")));
}
// The words, and who has inserted or deleted them.
const told = xml => xml.replace(/<w:(ins|del) [^>]*w:author="(\w)"[^>]*>/g, "{$1 $2: ").replace(/<\/w:(ins|del)>/g, "}")
    .replace(/<w:instrText[^>]*>[^<]*/g, "").replace(/<[^>]*>/g, "");
const run = (words, element = "t") => `<w:r><w:${element} xml:space="preserve">${words}</w:${element}></w:r>`;
const mark = (kind, who, inner) => `<w:${kind} w:id="${who === "A" ? 1 : 2}" w:author="${who}" w:date="2017-12-01T10:00:00Z">${inner}</w:${kind}>`;
const ins = inner => mark("ins", "A", inner), del = words => mark("del", "B", run(words, "delText"));
const link = inner => `<w:hyperlink w:anchor="p14">${inner}</w:hyperlink>`;
const control = inner => `<w:sdt><w:sdtPr/><w:sdtContent>${inner}</w:sdtContent></w:sdt>`;
const simple = inner => `<w:fldSimple w:instr=" REF p14 \\h ">${inner}</w:fldSimple>`;
const char = type => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const long = words => `${char("begin")}${run(" REF p14 \\h ", "instrText")}${char("separate")}${run(words)}${char("end")}`;
const row = words => `<w:tr><w:tc><w:tcPr/><w:p>${run(words)}</w:p></w:tc></w:tr>`;
let asSeen = true;
for (const [where, inner, seen] of [
    ["in plain words", run("shall ") + ins(run("endeavour to ")) + del("always ") + run("act"), "shall {ins A: endeavour to }{del B: always }act"],
    ["in a link", link(run("resolution 70") + ins(run("/1")) + del("/2")), "resolution 70"],
    ["in a content control", run("answer: ") + control(run("keep") + ins(run(" 14")) + del(" 15")), "answer: keep"],
    ["in a field", run("paragraph ") + simple(ins(run("14")) + del("15")), "paragraph "],
    ["a field", run("see ") + ins(simple(run("paragraph 14"))), "see {ins A: }"],
    ["a field of the longer form", run("see ") + ins(long("paragraph 14")), "see {ins A: }"],
    ["a content control", run("answer: ") + ins(control(run("keep"))), "answer: {ins A: }"],
    ["a link", run("see ") + ins(link(run("resolution 70/1"))), "see {ins A: resolution 70/1}"],
    ["B's change to A's words", ins(run("shall ") + del("not ") + run("act")), "{ins A: shall act}"],
    ["a row in a content control", null, "15"],
]) {
    const table = `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="100"/></w:tblGrid>${control(row("14 "))}${row("15")}</w:tbl>`;
    const body = inner === null ? table : `<w:p>${inner}</w:p>`;
    const words = await saved(body);
    console.log(`${where}: ${told(body)}\n  saved: ${words}`);
    asSeen &&= words.trim() === seen.trim();
}
process.exit(asSeen ? 0 : 1);
X
node probe.mjs && echo "As seen on 2026-11-29." || { echo "It behaves otherwise now." >&2; exit 1; }

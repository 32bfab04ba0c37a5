#!/usr/bin/env bash
# pandoc 3.10, mammoth 1.13.0 and docx-preview 0.4.1: words inside valid containers of a .docx are not there.
#
# One would expect: a reader that does not know a container of runs reads the runs within, as all of them do with w:smartTag; dropping the
#   mark-up loses nothing a person sees in Word.
# What happens: the words go with the container. All three drop words with a direction set from outside (w:bdo, w:dir: ISO/IEC 29500-1,
#   17.3.2.3 and 17.3.2.8), the base of ruby text (w:ruby) and the result of a simple field (w:fldSimple); pandoc and docx-preview drop
#   w:customXml too. Of the three only mammoth says so, in a list of messages.
#   officeparser 7.8.0 keeps all but ruby.
# Why it matters: a delegation that writes right to left, a name with its reading, and "as set out in paragraph 15" whose number is a
#   cross-reference vanish from what the Secretariat reads, and the sentence around them still looks whole. npm docx 9.15.2 writes
#   exactly such fields (SimpleField): a file made by one well-known library loses its numbers in three others.
# Known in part: mwilliamson/python-mammoth issue 69 (fldSimple, open since 2018), JSv4/Docxodus issue 559 (the same in another reader).
# Versions: pandoc-wasm 1.1.0 (pandoc 3.10), mammoth 1.13.0, docx-preview 0.4.1, officeparser 7.8.0, docx 9.15.2. Seen on 2026-11-28.
set -euo pipefail
command -v npm >/dev/null || { echo "npm is missing: install Node 20 or newer with npm." >&2; exit 2; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y > /dev/null
npm install --no-audit --no-fund --silent --ignore-scripts pandoc-wasm@1.1.0 mammoth@1.13.0 docx-preview@0.4.1 \
    officeparser@7.8.0 jsdom@26.1.0 jszip@3.10.1 docx@9.15.2
cat > probe.mjs <<'X'
import { readFileSync } from "node:fs";
import JSZip from "jszip";
import { JSDOM } from "jsdom";
import mammoth from "mammoth";
import { renderAsync } from "docx-preview";
import { convert } from "pandoc-wasm";
import { parseOffice } from "officeparser";
import { Document, Packer, Paragraph, SimpleField, TextRun } from "docx";

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

console.log(`pandoc ${readFileSync("node_modules/pandoc-wasm/pandoc-version.txt", "utf8").trim()}, mammoth ${version("mammoth")}, `
    + `docx-preview ${version("docx-preview")}, officeparser ${version("officeparser")}, docx ${version("docx")}`);
const readers = {
    pandoc: async file => {
        const result = await convert({ from: "docx", to: "plain", wrap: "none", "input-files": ["draft.docx"] }, null,
            { "draft.docx": new Blob([file]) });
        return result.stdout + (result.warnings.length > 0 ? " (warned)" : "");
    },
    mammoth: async file => {
        const result = await mammoth.extractRawText({ buffer: file });
        return result.value.trim() + (result.messages.length > 0 ? " (warned)" : "");
    },
    "docx-preview": preview,
    officeparser: async file => (await parseOffice(file)).toText(),
};
const ruby = `<w:r><w:ruby><w:rubyPr><w:rubyAlign w:val="center"/><w:hps w:val="12"/><w:hpsRaise w:val="20"/><w:hpsBaseText w:val="24"/>`
    + `<w:lid w:val="ja-JP"/></w:rubyPr><w:rt>${run("reading")}</w:rt><w:rubyBase>${run("WORDS")}</w:rubyBase></w:ruby></w:r>`;
const sentence = inner => docx(`<w:p>${run("Our ")}${inner}${run(" stay.")}</w:p>`);
const byDocx = new Document({ sections: [{ children: [new Paragraph({ children: [
    new TextRun("Our "), new SimpleField("REF _Ref15", "WORDS"), new TextRun(" stay.")] })] }] });
const files = {
    "w:smartTag": [await sentence(`<w:smartTag w:uri="urn:x" w:element="place">${run("WORDS")}</w:smartTag>`), ""],
    "w:bdo": [await sentence(`<w:bdo w:val="rtl">${run("WORDS")}</w:bdo>`), "pandoc mammoth docx-preview"],
    "w:dir": [await sentence(`<w:dir w:val="rtl">${run("WORDS")}</w:dir>`), "pandoc mammoth docx-preview"],
    "w:customXml": [await sentence(`<w:customXml w:uri="urn:x" w:element="x">${run("WORDS")}</w:customXml>`), "pandoc docx-preview"],
    "w:ruby": [await sentence(ruby), "pandoc mammoth docx-preview officeparser"],
    "SimpleField of npm docx": [await Packer.toBuffer(byDocx), "pandoc mammoth docx-preview"],
};
let asSeen = true;
for (const [name, [file, expected]] of Object.entries(files)) {
    const without = [];
    console.log(name);
    for (const [reader, read] of Object.entries(readers)) {
        const text = (await read(file)).replace(/\s+/g, " ").trim();
        console.log(`  ${reader.padEnd(12)} ${text}`);
        if (!text.includes("WORDS")) without.push(reader);
    }
    asSeen &&= without.join(" ") === expected;
}
process.exit(asSeen ? 0 : 1);
X
TZ=UTC node probe.mjs && echo "As seen on 2026-11-28." || { echo "It behaves otherwise now." >&2; exit 1; }

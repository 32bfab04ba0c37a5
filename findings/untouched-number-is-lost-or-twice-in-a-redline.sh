#!/usr/bin/env bash
# @ansonlai/docx-redline-js 0.1.6: "above" becomes "below", and "paragraph 14", which nobody touched, is "paragraph 1414" once that is
#   accepted, or "paragraph" without a number once it is rejected.
#
# One would expect: accepting a redline gives the text that was asked for, rejecting it the text that was there; words outside of the edit
#   stay where they are, as its documentation says of links, bookmarks and comments.
# What happens: a 14 in a content control (w:sdt) stays, unmarked, and is inserted once more beside it: accepted it is there twice. A 14 in
#   a simple field (w:fldSimple), smart tag, w:customXml or w:bdo is taken out unmarked and inserted as plain text: rejected it is gone,
#   together with its cross-reference. It is enough to change a word at the other end of the sentence. The status is "ok" each time.
#   In a plain run, a link and a field of the older, long form (w:fldChar) it comes out right.
# Why it matters: a redline is there to be rejected as well. The number of a paragraph that is a reference, or stands in a form's box, is
#   changed in the declaration by an edit to another word, and Word shows no change at that place.
# No thread found that names it. Versions: @ansonlai/docx-redline-js 0.1.6, @xmldom/xmldom 0.8.15, Node 20. Seen on 2026-11-29.
set -euo pipefail
command -v npm >/dev/null || { echo "npm is missing: install Node 20 or newer with npm." >&2; exit 2; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y > /dev/null
npm install --no-audit --no-fund --silent --ignore-scripts @ansonlai/docx-redline-js@0.1.6 @xmldom/xmldom@0.8.15
cat > probe.mjs <<'X'
import { readFileSync } from "node:fs";
import { DOMParser, XMLSerializer } from "@xmldom/xmldom";
import { acceptTrackedChangesInOoxml, applyRedlineToOxml, configureLogger, configureXmlProvider, rejectTrackedChangesInOoxml }
    from "@ansonlai/docx-redline-js";

const { version } = JSON.parse(readFileSync("node_modules/@ansonlai/docx-redline-js/package.json", "utf8"));
console.log(`@ansonlai/docx-redline-js ${version}`);
configureXmlProvider({ DOMParser, XMLSerializer });
configureLogger({ log() {}, warn() {}, error() {} });

const run = text => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const mark = type => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const words = xml => [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(match => match[1]).join("");
let asSeen = true;
for (const [what, number, accepted, rejected] of [
    ["plain run", run("14"), "14", "14"],
    ["link", `<w:hyperlink w:anchor="p14">${run("14")}</w:hyperlink>`, "14", "14"],
    ["long field", mark("begin") + '<w:r><w:instrText> REF p14 \\h </w:instrText></w:r>' + mark("separate") + run("14") + mark("end"),
        "14", "14"],
    ["content control", `<w:sdt><w:sdtPr/><w:sdtContent>${run("14")}</w:sdtContent></w:sdt>`, "1414", "14"],
    ["simple field", `<w:fldSimple w:instr=" REF p14 \\h ">${run("14")}</w:fldSimple>`, "14", ""],
    ["smart tag", `<w:smartTag w:uri="urn:example" w:element="number">${run("14")}</w:smartTag>`, "14", ""],
    ["custom XML", `<w:customXml w:uri="urn:example" w:element="number">${run("14")}</w:customXml>`, "14", ""],
    ["direction", `<w:bdo w:val="ltr">${run("14")}</w:bdo>`, "14", ""],
])
    for (const [before, after, old, fresh] of [
        ["See paragraph ", " above.", "above", "below"],
        ["States that have ratified the Convention report under paragraph ", ".", "ratified", "signed"],
    ]) {
        const text = inner => `${before}${inner}${after}`;
        const paragraph = '<w:p xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
            + `${run(before)}${number}${run(after)}</w:p>`;
        const { oxml, status } = await applyRedlineToOxml(paragraph, text("14"), text("14").replace(old, fresh),
            { generateRedlines: true, author: "Secretariat" });
        const yes = words((await acceptTrackedChangesInOoxml(oxml, { allAuthors: true })).oxml);
        const no = words((await rejectTrackedChangesInOoxml(oxml, { allAuthors: true })).oxml);
        console.log(`${what}: ${status}\n  accepted: ${yes}\n  rejected: ${no}`);
        asSeen &&= status === "ok" && yes === text(accepted).replace(old, fresh) && no === text(rejected);
    }
process.exit(asSeen ? 0 : 1);
X
node probe.mjs && echo "As seen on 2026-11-29." || { echo "It behaves otherwise now." >&2; exit 1; }

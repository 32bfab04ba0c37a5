#!/usr/bin/env bash
# docxodus 12.6.2: comparing a commented draft with its redraft drops the comments on every paragraph that stays, keeps those on what goes.
#
# One would expect: the comments of both versions are in the comparison, as Word's are and as the library's own pull requests say; rejecting
#   everything gives the earlier version back, with its comments.
# What happens: a comment on a paragraph that was deleted is kept, struck out with it. A comment on a paragraph that was edited, or not
#   touched at all, is gone from the text and from the comments part, marked nowhere, and does not come back on reject.
#   Comments that stand in both versions are kept.
# Why it matters: the Secretariat compares the draft that came back with comments with its clean redraft, to show what became of them.
#   Exactly the comments on the living text are missing, and the ones left suggest that comments were carried over.
# Threads: JSv4/Docxodus pull requests 243 and 603 (comments are carried through a comparison); none found that names the loss.
# Versions: docxodus 12.6.2 (docxDiffCompare, defaults), docx 9.15.2, Node 20. Seen on 2026-11-28.
set -euo pipefail
command -v npm >/dev/null || { echo "npm is missing: install Node 20 or newer with npm." >&2; exit 2; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y > /dev/null
npm install --no-audit --no-fund --silent --ignore-scripts docxodus@12.6.2 docx@9.15.2 jszip@3.10.1
cat > probe.mjs <<'X'
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import JSZip from "jszip";
import { CommentRangeEnd, CommentRangeStart, CommentReference, Document, Packer, Paragraph, TextRun } from "docx";
import { docxDiffCompare, docxDiffRejectRevisions, initialize } from "docxodus/core";

console.log(`docxodus ${JSON.parse(readFileSync("node_modules/docxodus/package.json", "utf8")).version}`);
const date = new Date("2017-12-01T10:00:00Z");
function file(texts, comments) {
    const children = texts.map((text, id) => new Paragraph({ children: comments.length === 0 ? [new TextRun(text)] : [
        new CommentRangeStart(id), new TextRun(text), new CommentRangeEnd(id), new TextRun({ children: [new CommentReference(id)] })] }));
    const made = comments.map((text, id) => ({ id, author: "Delegation", date, children: [new Paragraph(text)] }));
    return Packer.toBuffer(new Document({ ...(made.length > 0 && { comments: { children: made } }), sections: [{ children }] }));
}
async function comments(docx) {
    const zip = await JSZip.loadAsync(docx);
    const part = await zip.file("word/comments.xml")?.async("string") ?? "";
    const text = await zip.file("word/document.xml").async("string");
    return [...part.matchAll(/<w:comment [^>]*w:id="(\d+)"[^>]*>(.*?)<\/w:comment>/gs)]
        .filter(([, id]) => text.includes(`<w:commentReference w:id="${id}"`))
        .map(([, , words]) => words.replace(/<[^>]+>/g, "")).join(", ");
}
const earlier = ["States manage their borders together.", "States ease labour migration.", "States grant asylum."];
const later = ["States manage their borders and visas together.", "States grant asylum."];
const words = ["on the edited", "on the deleted", "on the untouched"];
await initialize(`${pathToFileURL("node_modules/docxodus/dist/wasm")}/`);
const commented = await file(earlier, words);
const compared = await docxDiffCompare(new Uint8Array(commented), new Uint8Array(await file(later, [])));
const kept = await docxDiffCompare(new Uint8Array(commented), new Uint8Array(await file(earlier, words)));
const seen = {
    "earlier version": await comments(commented),
    "compared with a clean redraft": await comments(compared),
    "the same, all rejected": await comments(await docxDiffRejectRevisions(compared)),
    "compared with itself": await comments(kept),
};
for (const [name, found] of Object.entries(seen)) console.log(`${name.padEnd(30)} ${found}`);
const asSeen = Object.values(seen).join(" | ")
    === `${words.join(", ")} | on the deleted | on the deleted | ${words.join(", ")}`;
process.exit(asSeen ? 0 : 1);
X
{ node probe.mjs | { grep -v MONO_WASM || true; }; } && echo "As seen on 2026-11-28." || { echo "It behaves otherwise now." >&2; exit 1; }

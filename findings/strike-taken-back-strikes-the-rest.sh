#!/usr/bin/env bash
# yjs 13.6.33: delegation A strikes "shall", delegation B strikes "States shall"; A takes its own back, and everything behind is struck, to
#   the end of the draft. A comment that is taken back stands on all the rest.
#
# One would expect: undoing what A has marked takes away A's mark, and leaves B's, which lies over it, and the text behind as they are. It
#   does so where B marks nothing, marks something else, or marks past the end of A's words.
# What happens: where B's mark ends where A's does or within it, with the same attribute and any value, A's undo leaves a mark of A's from
#   there to the end of the Y.Text, over all paragraphs in it, and in the copies of both. The changes of the other side are given an
#   origin of their own here, as is documented, so that they are not undone with A's.
# Why it matters: a strike, a bracket or a comment on the same words is what two delegations do. One that withdraws its objection has, in
#   the text that all see and that is stored, struck every paragraph that follows, or commented on it; nobody has asked for that.
# Kin: yjs/yjs issue 392 (undoing a part of a mark, closed), 776 (a mark whose value is an object runs to the end, open), 620 (the
#   attributes of words that the other one inserted, open). None found for two marks that overlap.
# Versions: yjs 13.6.33, Node 20. Seen on 2026-11-29.
set -euo pipefail
command -v npm >/dev/null || { echo "npm is missing: install Node 20 or newer with npm." >&2; exit 2; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y > /dev/null
npm install --no-audit --no-fund --silent --ignore-scripts yjs@13.6.33
cat > probe.mjs <<'X'
import { readFileSync } from "node:fs";
import * as Y from "yjs";

console.log(`yjs ${JSON.parse(readFileSync("node_modules/yjs/package.json", "utf8")).version}`);
const draft = "14. States shall report.\n15. Keep.";
const send = (from, to) => Y.applyUpdate(to, Y.encodeStateAsUpdate(from, Y.encodeStateVector(to)), "the other side");
const show = doc => doc.getText("draft").toDelta()
    .map(({ insert, attributes }) => attributes ? `<${Object.values(attributes)}: ${insert}>` : insert).join("").replace("\n", " / ");
const mark = (doc, words, attributes) => doc.getText("draft").format(draft.indexOf(words), words.length, attributes);

let asSeen = true;
for (const [name, words, wordsOfOther, seen] of [
    // as expected
    ["comment", "shall", "Keep", "14. States shall report. / 15. <B: Keep>."],
    ["comment", "States shall", "shall report", "14. States <B: shall report>. / 15. Keep."],
    ["comment", "shall", "States shall report", "14. <B: States shall report>. / 15. Keep."],
    // and not
    ["comment", "shall", "States shall", "14. <B: States shall><A:  report. / 15. Keep.>"],
    ["comment", "shall", "shall", "14. States <B: shall><A:  report. / 15. Keep.>"],
    ["comment", "States shall", "shall", "14. States <B: shall><A:  report. / 15. Keep.>"],
    ["comment", "shall report", "States shall", "14. <B: States shall><A:  report. / 15. Keep.>"],
    ["strike", "shall", "States shall", "14. <true: States shall report. / 15. Keep.>"],
]) {
    const [a, b] = [new Y.Doc(), new Y.Doc()];
    a.getText("draft").insert(0, draft);
    send(a, b);
    const undoOfA = new Y.UndoManager(a.getText("draft"), { captureTimeout: 0 });
    const value = who => ({ [name]: name === "comment" ? who : true });
    mark(a, words, value("A"));
    send(a, b);
    mark(b, wordsOfOther, value("B"));
    send(b, a);
    const before = show(a);
    undoOfA.undo();
    send(a, b);
    console.log(`${name}: A on "${words}", B on "${wordsOfOther}": ${before}\n    A takes it back: ${show(a)}`);
    asSeen &&= show(a) === seen && show(b) === seen;
}
process.exit(asSeen ? 0 : 1);
X
node probe.mjs && echo "As seen on 2026-11-29." || { echo "It behaves otherwise now." >&2; exit 1; }

#!/usr/bin/env bash
# loro-crdt 1.17.1: delegation A comments on "shall", delegation B on "States shall"; A takes its own back, and B's is gone, from "States"
#   as well, on which A has never commented.
#
# One would expect: A's undo takes back A's; "undo operations are local and cannot revert changes made by other peers", says the library of
#   its UndoManager. It is so where the two do not touch, where one is bold and one struck, or where each has a key of its own.
# What happens: with one key, of two marks that overlap A's undo takes away whatever lies on A's words, and of B's all that is before them,
#   so that of B's mark only what is behind A's stays, or nothing. It is so for values that differ (comment: A and B) and for those that
#   do not (strike, bold), in the copies of both. Taking the mark away by hand (unmark) leaves B's on "States".
# Why it matters: words that one delegation objects to are those that others object to. When the first one withdraws, the second one's
#   comment or strike is withdrawn too, without its doing anything, and nothing in the text says that there was one.
# Kin: loro-dev/loro issue 1009 (words inserted at the edge of a mark, open). strike-taken-back-strikes-the-rest.sh is of yjs, and the
#   opposite.
# Versions: loro-crdt 1.17.1, Node 20. Seen on 2026-11-29.
set -euo pipefail
command -v npm >/dev/null || { echo "npm is missing: install Node 20 or newer with npm." >&2; exit 2; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y > /dev/null
npm install --no-audit --no-fund --silent --ignore-scripts loro-crdt@1.17.1
cat > probe.mjs <<'X'
import { readFileSync } from "node:fs";
import { LoroDoc, UndoManager } from "loro-crdt";

console.log(`loro-crdt ${JSON.parse(readFileSync("node_modules/loro-crdt/package.json", "utf8")).version}`);
const draft = "14. States shall report. 15. Keep.";
const styles = { comment: { expand: "none" }, commentOfA: { expand: "none" }, commentOfB: { expand: "none" }, strike: { expand: "none" } };
const open = () => { const doc = new LoroDoc(); doc.configTextStyle(styles); return doc; };
const range = words => ({ start: draft.indexOf(words), end: draft.indexOf(words) + words.length });
const send = (from, to) => to.import(from.export({ mode: "update", from: to.version() }));
const show = doc => doc.getText("draft").toDelta().map(({ insert, attributes = {} }) => {
    const marks = Object.values(attributes);
    return marks.length ? `<${marks.sort().join("+")}: ${insert}>` : insert;
}).join("");

let asSeen = true;
for (const [[key, words, value], [keyOfOther, wordsOfOther, valueOfOther], before, seen] of [
    // as expected
    [["comment", "shall", "A"], ["comment", "Keep", "B"],
        "14. States <A: shall> report. 15. <B: Keep>.", "14. States shall report. 15. <B: Keep>."],
    [["commentOfA", "shall", "A"], ["commentOfB", "States shall", "B"],
        "14. <B: States ><A+B: shall> report. 15. Keep.", "14. <B: States shall> report. 15. Keep."],
    // and not
    [["comment", "shall", "A"], ["comment", "States shall", "B"],
        "14. <B: States shall> report. 15. Keep.", "14. States shall report. 15. Keep."],
    [["comment", "States shall", "A"], ["comment", "shall", "B"],
        "14. <A: States ><B: shall> report. 15. Keep.", "14. States shall report. 15. Keep."],
    [["comment", "shall", "A"], ["comment", "States shall report", "B"],
        "14. <B: States shall report>. 15. Keep.", "14. States shall<B:  report>. 15. Keep."],
    [["strike", "shall", true], ["strike", "States shall", true],
        "14. <true: States shall> report. 15. Keep.", "14. States shall report. 15. Keep."],
]) {
    const [a, b] = [open(), open()];
    a.getText("draft").insert(0, draft);
    a.commit();
    send(a, b);
    const undoOfA = new UndoManager(a, { mergeInterval: 0 });
    a.getText("draft").mark(range(words), key, value);
    a.commit();
    send(a, b);
    b.getText("draft").mark(range(wordsOfOther), keyOfOther, valueOfOther);
    b.commit();
    send(b, a);
    const both = show(a);
    undoOfA.undo();
    a.commit();
    send(a, b);
    console.log(`${both}\n    A takes it back: ${show(a)}`);
    asSeen &&= both === before && show(a) === seen && show(b) === seen;
}
process.exit(asSeen ? 0 : 1);
X
node probe.mjs && echo "As seen on 2026-11-29." || { echo "It behaves otherwise now." >&2; exit 1; }

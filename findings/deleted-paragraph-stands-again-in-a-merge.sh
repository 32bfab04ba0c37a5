#!/usr/bin/env bash
# three-way-merge 0.1.0: delegation A deletes paragraph 15, delegation B adds a word to it: no conflict, and 15 stands with B's word.
#
# One would expect: a deletion beside a change of the same words is a conflict, as it is for git and for node-diff3 3.2.1; two changes in
#   different places are joined, as the library does.
# What happens: conflict is false, and of the two the longer one is taken, whichever side it is on. So too where B only puts a paragraph before
#   or behind the one that A deletes, and for words within a sentence: "annually" deleted, "and in full" written behind it. If both insert
#   at one place there is a conflict, but the right one's text stands once before it and once in it: whoever decides for either has it.
# Why it matters: joining the versions of two delegations is what such a library is for. That A wants the paragraph out is not said anywhere
#   after it, neither as a conflict nor in the text; A finds it agreed.
# Known in part: movableink/three-way-merge issue 3 (a word twice, open) and issue 1 (its documentation names the arguments in another order,
#   closed; 0.1.0 still has it). Not found: the deletion. Versions: three-way-merge 0.1.0, node-diff3 3.2.1, Node 20. Seen on 2026-11-29.
set -euo pipefail
command -v npm >/dev/null || { echo "npm is missing: install Node 20 or newer with npm." >&2; exit 2; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y > /dev/null
npm install --no-audit --no-fund --silent --ignore-scripts three-way-merge@0.1.0 node-diff3@3.2.1
cat > probe.cjs <<'X'
const { readFileSync } = require("node:fs");
const { merge } = require("three-way-merge"), diff3 = require("node-diff3");

for (const name of ["three-way-merge", "node-diff3"])
    console.log(`${name} ${JSON.parse(readFileSync(`node_modules/${name}/package.json`, "utf8")).version}`);
const [act, report, pay] = ["14. States shall act.", "15. States shall report.", "16. States shall pay."];
let asSeen = true;
for (const [name, old, a, b, seen, conflict, elsewhere] of [ // the words of old, A and B; what is joined, a conflict or not, there and elsewhere
    ["A deletes 15, B changes it", [act, report, pay], [act, pay], [act, "15. States shall report fully.", pay], "b", false, true],
    ["A deletes 15, B adds one behind", [act, report, pay], [act, pay], [act, report, "15 bis. States shall publish.", pay], "b", false, true],
    ["A deletes 15, B adds one before", [act, report, pay], [act, pay], [act, "14 bis. States shall publish.", report, pay], "b", false, true],
    ["A deletes a word, B writes behind it", ["Report annually."], ["Report."], ["Report annually and in full."], "b", false, true],
    ["A deletes 15, B changes 14", [act, report, pay], [act, pay], ["14. States may act.", report, pay],
        "14. States may act.\n16. States shall pay.", false, true],
    ["A changes 14, B changes 16", [act, report, pay], ["14. States may act.", report, pay], [act, report, "16. States may pay."],
        "14. States may act.\n15. States shall report.\n16. States may pay.", false, false],
]) {
    const [base, left, right] = [old, a, b].map(lines => lines.join("\n"));
    for (const [one, two] of [[left, right], [right, left]]) {
        const joined = merge(one, base, two), other = diff3.merge(one.split("\n"), base.split("\n"), two.split("\n"));
        if (one === left) {
            console.log(`${name}: ${joined.joinedResults().replaceAll("\n", " ")}`);
            console.log(`  a conflict: ${joined.conflict}; for node-diff3: ${other.conflict}`);
        }
        asSeen &&= joined.joinedResults() === (seen === "b" ? right : seen) && joined.conflict === conflict && other.conflict === elsewhere;
    }
}
const both = merge("States shall not report.", "States shall report.", "States shall always report.");
console.log(`A writes "not", B writes "always": ${both.joinedResults().replaceAll("\n", " ")}`);
asSeen &&= both.conflict && both.joinedResults().match(/always/g).length === 2 && both.joinedResults().match(/not/g).length === 1;
process.exit(asSeen ? 0 : 1);
X
node probe.cjs && echo "As seen on 2026-11-29." || { echo "It behaves otherwise now." >&2; exit 1; }

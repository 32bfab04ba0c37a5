#!/usr/bin/env bash
# sbd 1.0.19: "Delete paragraph 14.a and keep 14.b." is two sentences, "Delete paragraph 14" and "a and keep 14.b."; "Bromandy objects to
#   chapter IV.B only" objects to chapter IV. Its fork @ckirby/sbd 2.2.0 does so with the chapter.
#
# One would expect: a full stop with no blank behind it, between a number and a letter, ends no sentence, and a splitter of sentences gives
#   every sign back. Node's own Intl.Segmenter and compromise leave all of these whole; sbd itself leaves 14.1 and 14.bis.
# What happens: such a word is taken for two that a blank is missing between (a case made for "end.Next"), and what divides them is
#   dropped, so that the first half is a sentence without an end and the second begins with "a" or "B". An address of a mail is divided
#   as well if its domain is one that sbd does not know, though its documentation says that addresses are passed over.
# Why it matters: 14.a and IV.B are how paragraphs, annexes and chapters are numbered and cited. A mail divided into its points says "Delete
#   paragraph 14", a whole sentence in good order, and the letter that said which part of it begins the next point.
# Kin: Tessmore/sbd issue 9 ("et al.", closed). None found for numbers with letters.
# Versions: sbd 1.0.19, @ckirby/sbd 2.2.0, compromise 14.17.0, Node 20. Seen on 2026-11-29.
set -euo pipefail
command -v npm >/dev/null || { echo "npm is missing: install Node 20 or newer with npm." >&2; exit 2; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y > /dev/null
npm install --no-audit --no-fund --silent --ignore-scripts sbd@1.0.19 @ckirby/sbd@2.2.0 compromise@14.17.0
cat > probe.cjs <<'X'
const { readFileSync } = require("node:fs");
const { sentences } = require("sbd");
const fork = require("@ckirby/sbd");
const compromise = require("compromise");

for (const name of ["sbd", "@ckirby/sbd", "compromise"])
    console.log(`${name} ${JSON.parse(readFileSync(`node_modules/${name}/package.json`, "utf8")).version}`);
const ofFork = fork.sentences ?? fork.default ?? fork;
const segmenter = new Intl.Segmenter("en", { granularity: "sentence" });
let asSeen = true;
for (const [text, seen, seenOfFork] of [
    ["Delete paragraph 14(a) and keep 14(b).", "Delete paragraph 14(a) and keep 14(b)."],
    ["Delete paragraph 14.1 and keep 14.bis.", "Delete paragraph 14.1 and keep 14.bis."],
    ["Delete paragraph 14.a and keep 14.b.", "Delete paragraph 14|a and keep 14.b.", "Delete paragraph 14.a and keep 14.b."],
    ["Delete 14.a, 14.b and 14.c.", "Delete 14|a, 14|b and 14.c.", "Delete 14.a, 14.b and 14.c."],
    ["Bromandy objects to chapter IV.B only.", "Bromandy objects to chapter IV|B only."],
    ["Delete Annex II.A in full.", "Delete Annex II|A in full."],
    ["Write to mission@bromandy.example today.", "Write to mission@bromandy|example today.", "Write to mission@bromandy.example today."],
]) {
    const told = sentences(text).join("|"), toldByFork = ofFork(text).join("|");
    console.log(`${text} -> ${told} (fork: ${toldByFork})`);
    asSeen &&= told === seen && toldByFork === (seenOfFork ?? seen)
        && [...segmenter.segment(text)].length === 1 && compromise(text).sentences().length === 1;
}
process.exit(asSeen ? 0 : 1);
X
node probe.cjs && echo "As seen on 2026-11-29." || { echo "It behaves otherwise now." >&2; exit 1; }

#!/usr/bin/env bash
# rich-text-diff 0.2.3: a "не" taken out of a Russian draft is still there, unmarked; and paragraphs 14 and 15, typed, are 0 and 1.
#
# One would expect: what was taken out stands in <del>, what was put in in <ins>, as it does in English and French; a number that was typed
#   is text or, where it begins a list of Markdown, the number that the list begins with (CommonMark 0.31.2, 5.2).
# What happens: words in other letters than Latin are not marked. What was taken out stays, what was put in is shown as if it had stood
#   there, and a word in place of another stands behind it, "БромандияКвиллония". So in Ukrainian, Greek, Hebrew and Chinese. A list is
#   counted from 0, whatever it begins with, and an item with one word instead of another is two items, so that the rest counts on.
# Why it matters: a text is authentic in six languages, and three have other letters. "Государства не обязаны" frees the States, and without
#   "не" binds them; the comparison shows one of the two and no change. "Delete paragraph 1" is then said of 15, or of 14.
# Kin: kpdecker/jsdiff issues 29 and 311 (where a word ends, in the library beneath; both closed). None found for rich-text-diff.
# Versions: rich-text-diff 0.2.3 (with diff 2.2.3), Node 20. Seen on 2026-11-29.
set -euo pipefail
command -v npm >/dev/null || { echo "npm is missing: install Node 20 or newer with npm." >&2; exit 2; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y > /dev/null
npm install --no-audit --no-fund --silent --ignore-scripts rich-text-diff@0.2.3
cat > probe.cjs <<'X'
const { readFileSync } = require("node:fs");
const diff = require("rich-text-diff");

console.log(`rich-text-diff ${JSON.parse(readFileSync("node_modules/rich-text-diff/package.json", "utf8")).version}`);
let asSeen = true;
for (const [before, after, seen] of [
    // as expected
    ["States shall not report.", "States shall report.", "States shall <del>not </del>report."],
    ["Les États n’agissent pas.", "Les États agissent.", "Les États <del>n’</del>agissent<del> pas</del>."],
    ["Пункт 14", "Пункт 15", "Пункт <del>14</del><ins>15</ins>"],
    // and not
    ["Государства не обязаны докладывать.", "Государства обязаны докладывать.", "Государства не обязаны докладывать."],
    ["Бромандия поддерживает пункт 14.", "Бромандия не поддерживает пункт 14.", "Бромандия не поддерживает пункт 14."],
    ["Бромандия против.", "Квиллония против.", "БромандияКвиллония против."],
    ["Держави не звітують.", "Держави звітують.", "Держави не звітують."],
    ["Τα κράτη δεν υποβάλλουν.", "Τα κράτη υποβάλλουν.", "Τα κράτη δεν υποβάλλουν."],
    ["המדינות לא ידווחו.", "המדינות ידווחו.", "המדינות לא ידווחו."],
    ["各国不应报告。", "各国应报告。", "各国不应报告。各国应报告。"],
    ["14. Keep.\n15. Delete.", "14. Keep.\n15. Delete.", "0. Keep.\n1. Delete."],
    ["14. Keep.\n15. Delete.", "15. Keep.\n16. Delete.", "0. Keep.\n1. Delete."],
    ["14. A.\n15. B.\n16. C.", "14. D.\n15. B.\n16. C.", "0. <del>A.</del>\n1. <ins>D.</ins>\n2. B.\n3. C."],
]) {
    const told = diff(before, after);
    console.log([before, after, told].map(text => text.replaceAll("\n", " / ")).join("  ->  "));
    asSeen &&= told === seen;
}
process.exit(asSeen ? 0 : 1);
X
node probe.cjs && echo "As seen on 2026-11-29." || { echo "It behaves otherwise now." >&2; exit 1; }

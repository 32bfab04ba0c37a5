#!/usr/bin/env bash
# typograf 7.8.0: in Russian "исключить подпункт 14 (с)" becomes "подпункт 14 ©", "в подпункте а говорится" becomes "в подпункте, а
#   говорится" ("in the sub-paragraph, but"), and "что то положение" ("that that provision") becomes "что-то положение" ("some provision").
#
# One would expect: what a typographer for Russian is for: quotation marks, dashes, blanks that do not break. Words and numbers stay; it
#   leaves "резолюция 70/1", "пункты 14-16" and "подпункт а)" as they are.
# What happens: (c), (r) and (tm) are signs wherever they stand, and the Cyrillic "с" in brackets is a "c" to it; a single "а" is taken for
#   the conjunction "but" and gets a comma; "то" behind "что", "как", "где" or "кто" is tied to it. A resolution 1/2 is "½". These
#   rules are on unless they are switched off one by one, and nothing tells which of them have done something.
# Why it matters: sub-paragraphs are called by their letter, in a Russian text by а, б, в, and by (a), (b), (c) where all languages keep one
#   row. Before publication a text goes through such a tool once more. It then asks to take out a copyright sign, says "but" instead
#   of naming a sub-paragraph, and "some provision remains" where that very provision remains.
# Known in part: typograf/typograf issues 119, 400 and 462 (other commas before "а") and 381 ("как то" before a list). emuravjev/mdash issue
#   59 has "зон А и Б", in another tool. None found for "(с)" and "что то".
# Versions: typograf 7.8.0, Node 20. Seen on 2026-11-30.
set -euo pipefail
command -v npm >/dev/null || { echo "npm is missing: install Node 20 or newer with npm." >&2; exit 2; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y > /dev/null
npm install --no-audit --no-fund --silent --ignore-scripts typograf@7.8.0
cat > probe.cjs <<'X'
const { readFileSync } = require("node:fs");
const Typograf = require("typograf");

console.log(`typograf ${JSON.parse(readFileSync("node_modules/typograf/package.json", "utf8")).version}`);
const typographer = new Typograf({ locale: ["ru", "en-US"] });
let asSeen = true;
for (const [draft, seen] of [
    ["Исключить подпункт 14 (с).", "Исключить подпункт 14 ©."],
    ["Исключить подпункт 14 (с) и подпункт 15 (р).", "Исключить подпункт 14 © и подпункт 15 (р)."],
    ["Исключить подпункт 14 c).", "Исключить подпункт 14 c)."],
    ["В подпункте а говорится о праве.", "В подпункте, а говорится о праве."],
    ["Подпункты а и б остаются.", "Подпункты, а и б остаются."],
    ["Подпункт а) остается.", "Подпункт а) остается."],
    ["Ясно, что то положение остается.", "Ясно, что-то положение остается."],
    ["Государство, кто то решение принял, отвечает.", "Государство, кто-то решение принял, отвечает."],
    ["В резолюции 1/2 и в резолюции 70/1", "В резолюции ½ и в резолюции 70/1"],
    ["Пункты 14-16", "Пункты 14-16"],
]) {
    const made = typographer.execute(draft).replaceAll("\u00a0", " ");
    console.log(`${draft} -> ${made}`);
    asSeen &&= made === seen;
}
process.exit(asSeen ? 0 : 1);
X
node probe.cjs && echo "As seen on 2026-11-30." || { echo "It behaves otherwise now." >&2; exit 1; }

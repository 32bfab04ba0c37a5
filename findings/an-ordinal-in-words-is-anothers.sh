#!/usr/bin/env bash
# to-words 5.7.0: in Russian, Spanish, Portuguese and Arabic the 7300th meeting is written as the 7100th; n2words 4.0.0 writes paragraph 20 in
#   Hebrew as the 21st, and in Romanian the 200th as the 100th.
#
# One would expect: two numbers are never the same words; as cardinals these are not, in either library.
# What happens: above a thousand, to-words ends most round hundreds in the word of another: 1200 is "тысяча шестисотый" and "mil
#   sexcentésimo", the 1600th, and 7100, 7300 and 7900 are one and the same. Below a thousand no two are the same, and in French and
#   English none at all. In n2words' Hebrew every round ten has a "first" behind it: 20 is "עשרים וראשון", the 21st, up to 90. In Romanian
#   every round hundred is the hundredth.
# Why it matters: meetings and sessions are called by their ordinal, and a body that has met seven thousand times is no rarity; "the twentieth
#   preambular paragraph" is how a paragraph without a number is cited. The Russian and Spanish of one letter then name another meeting
#   than its English, and a test with small numbers, or with English, passes.
# No thread found that names it; savoirfairelinux/num2words issue 403 is about Arabic ordinals of another library.
# Versions: to-words 5.7.0, n2words 4.0.0, Node 20. Seen on 2026-11-29.
set -euo pipefail
command -v npm >/dev/null || { echo "npm is missing: install Node 20 or newer with npm." >&2; exit 2; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y > /dev/null
npm install --no-audit --no-fund --silent --ignore-scripts to-words@5.7.0 n2words@4.0.0
cat > probe.mjs <<'X'
import { readFileSync } from "node:fs";
import { ToWords } from "to-words";
import * as hebrew from "n2words/he-IL";
import * as romanian from "n2words/ro-RO";

for (const name of ["to-words", "n2words"])
    console.log(`${name} ${JSON.parse(readFileSync(`node_modules/${name}/package.json`, "utf8")).version}`);
const of = locale => { const words = new ToWords({ localeCode: locale }); return [n => words.toOrdinal(n), n => words.convert(n)]; };
let asSeen = true;
for (const [name, [ordinal, cardinal], number, seen, last] of [
    ["to-words, Russian", of("ru-RU"), 7300, "7100 7300 7900", 9999],
    ["to-words, Spanish", of("es-ES"), 7300, "7100 7300 7900", 9999],
    ["to-words, Portuguese", of("pt-PT"), 7300, "7100 7300 7900", 9999],
    ["to-words, Arabic", of("ar-EG"), 7300, "7100 7300 7900", 9999],
    ["to-words, Arabic", of("ar-EG"), 2000, "1000 2000", 9999],
    ["to-words, French", of("fr-FR"), 7300, "7300", 9999],
    ["to-words, English", of("en-GB"), 7300, "7300", 9999],
    ["n2words, Hebrew", [hebrew.toOrdinal, hebrew.toCardinal], 20, "20 21", 999],
    ["n2words, Hebrew", [hebrew.toOrdinal, hebrew.toCardinal], 114, "114", 999],
    ["n2words, Romanian", [romanian.toOrdinal, romanian.toCardinal], 200, "100 200 300 400 500 600 700 800 900", 999],
]) {
    const same = make => Array.from({ length: last }, (_, i) => i + 1).filter(n => make(n) === make(number)).join(" ");
    console.log(`${name}: ${number} as an ordinal is "${ordinal(number)}", the words of ${same(ordinal)}`);
    asSeen &&= same(ordinal) === seen && same(cardinal) === `${number}`;
}
// The words themselves: the ordinal of 1200 ends as that of 600 does, and that of 20 as that of 1.
const [russian] = of("ru-RU"), [spanish] = of("es-ES");
console.log(`1200 is "${russian(1200)}" and "${spanish(1200)}"; 600 alone is "${russian(600)}" and "${spanish(600)}"`);
asSeen &&= russian(1200).endsWith(russian(600)) && spanish(1200).endsWith(spanish(600));
console.log(`20 is "${hebrew.toOrdinal(20)}", 1 is "${hebrew.toOrdinal(1)}"`);
asSeen &&= hebrew.toOrdinal(20).endsWith(hebrew.toOrdinal(1));
process.exit(asSeen ? 0 : 1);
X
node probe.mjs && echo "As seen on 2026-11-29." || { echo "It behaves otherwise now." >&2; exit 1; }

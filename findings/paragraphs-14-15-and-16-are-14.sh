#!/usr/bin/env bash
# parse-numeric-range 1.3.0 and multi-integer-range 6.1.0: "14, 15 and 16" is read by the first as 14; "14 15-16" by the second as 16 to
#   1415, and "14 16" as 1416.
#
# One would expect: "letting users input these sorts of things and then making them programmatically useful", as the first says, gives the
#   numbers that were typed, or an error, or nothing at all for what is not understood; the second has a SyntaxError for that, and accepts
#   "space characters before/after comma/hyphens".
# What happens: the first takes apart what was typed at the commas and leaves out each piece that is no number or range in its own signs: of
#   "14, 15 and 16" 14 is left, of "14–16, 18" (a dash, as Word writes it) 18, of "14-16 (new), 18" 18. The second removes all blanks
#   first, those between two figures too, and puts the two ends of a range in order: 16 to 1415 are 1400 paragraphs.
# Why it matters: "which paragraphs do you wish to discuss?" is answered as people write. A list from which two are missing without a word,
#   or which has 1400, is what is put on the agenda, printed or deleted; an error would have been asked about.
# Kin: euank/node-parse-numeric-range issue 6 (blanks; closed, and right today). None found for these.
# Versions: parse-numeric-range 1.3.0, multi-integer-range 6.1.0, Node 20. Seen on 2026-11-30.
set -euo pipefail
command -v npm >/dev/null || { echo "npm is missing: install Node 20 or newer with npm." >&2; exit 2; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y > /dev/null
npm install --no-audit --no-fund --silent --ignore-scripts parse-numeric-range@1.3.0 multi-integer-range@6.1.0
cat > probe.mjs <<'X'
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import * as second from "multi-integer-range";

const required = createRequire(import.meta.url)("parse-numeric-range");
const first = required.default ?? required;
const version = name => JSON.parse(readFileSync(`node_modules/${name}/package.json`, "utf8")).version;
console.log(`parse-numeric-range ${version("parse-numeric-range")}, multi-integer-range ${version("multi-integer-range")}`);
const ranges = typed => {
    try {
        return second.parse(typed).map(([from, to]) => from === to ? `${from}` : `${from} to ${to}`).join(", ");
    } catch (error) {
        if (!(error instanceof SyntaxError)) throw error;
        return "an error";
    }
};
let asSeen = true;
for (const [typed, seenFirst, seenSecond] of [
    ["14-16, 18", "14, 15, 16, 18", "14 to 16, 18"],
    ["14, 15 and 16", "14", "an error"],
    ["14\u201316, 18", "18", "an error"],
    ["14-16 (new), 18", "18", "an error"],
    ["14 16", "", "1416"],
    ["14 15-16", "", "16 to 1415"],
]) {
    const [one, other] = [first(typed).join(", "), ranges(typed)];
    console.log(`"${typed}": parse-numeric-range "${one}", multi-integer-range "${other}"`);
    asSeen &&= one === seenFirst && other === seenSecond;
}
process.exit(asSeen ? 0 : 1);
X
node probe.mjs && echo "As seen on 2026-11-30." || { echo "It behaves otherwise now." >&2; exit 1; }

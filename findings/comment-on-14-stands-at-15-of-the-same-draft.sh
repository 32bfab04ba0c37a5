#!/usr/bin/env bash
# dom-anchor-text-quote 4.0.2: in a draft that nobody has changed, comments on 9 of 12 paragraphs are shown at another one; the comment on
#   "14. States shall report ..." is at "17. States shall report ...", or at a paragraph that says "shall not".
#
# One would expect: whoever looks for a quotation that stands there word for word finds it there; the approximate search, with the words
#   around it to decide between several, is for a quotation that does not stand there any more.
# What happens: the search is approximate from the first, and weighs likeness against nearness. It begins where the words before the
#   quotation are found, which are searched for in the same way, or else in the middle of the text; a sentence with another number is
#   like enough. With the old place as a hint the unchanged draft is right; once two paragraphs are taken out above, 8 of the 10
#   comments left are wrong or nowhere with it too. The result is a place, with no measure of how well it fits.
# Why it matters: provisions are alike by design, and what differs is the number, the "not" and the amount. The library makes W3C text
#   quotes (exact, prefix, suffix) of a selection and finds them again; what a delegation has said of 14 then stands at 15.
# Known in part: tilgovi/dom-anchor-text-quote issue 13 (a like prefix, open since 2019, with the hint as the way out), hypothesis/client
#   issue 7571 (another search, and words that were taken out). None found for words that stand there.
# Versions: dom-anchor-text-quote 4.0.2 (diff-match-patch 1.0.5), linkedom 0.18.15, Node 20. Seen on 2026-11-30.
set -euo pipefail
command -v npm >/dev/null || { echo "npm is missing: install Node 20 or newer with npm." >&2; exit 2; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y > /dev/null
npm install --no-audit --no-fund --silent --ignore-scripts dom-anchor-text-quote@4.0.2 \
    diff-match-patch@1.0.5 linkedom@0.18.15
cat > probe.mjs <<'X'
import { readFileSync } from "node:fs";
import { parseHTML } from "linkedom";
import quote from "dom-anchor-text-quote";

console.log(`dom-anchor-text-quote ${JSON.parse(readFileSync("node_modules/dom-anchor-text-quote/package.json", "utf8")).version}`);
const page = paragraphs => parseHTML(`<html><body>${paragraphs.map(p => `<p>${p} </p>`).join("")}</body></html>`).document.body;
let asSeen = true;
/** Quotes each paragraph in the draft as it was, looks for it in the draft as it is, and counts those that come to stand elsewhere. */
function elsewhere(title, was, is, withHint, seen) {
    const [before, now] = [page(was), page(is)];
    let wrong = 0;
    for (const paragraph of is) {
        const start = before.textContent.indexOf(paragraph);
        const selector = quote.fromTextPosition(before, { start, end: start + paragraph.length });
        const place = quote.toTextPosition(now, selector, withHint ? { hint: start } : {});
        const found = place && now.textContent.slice(place.start, place.end);
        if (found === paragraph) continue;
        wrong++;
        console.log(`    the comment on "${paragraph}" is ${found === null ? "nowhere" : `at "${found}"`}`);
    }
    console.log(`${title}: ${wrong} of ${is.length} elsewhere`);
    asSeen &&= wrong === seen;
}
const three = ["14. States shall report annually on the measures taken.", "15. States shall not report annually on the lessons learned.",
    "16. The Secretariat shall publish the reports."];
const twelve = Array.from({ length: 12 }, (_, i) => `${i + 9}. States shall ${i % 3 === 1 ? "not " : ""}report on item ${i + 1}.`);
elsewhere("three paragraphs, nothing changed", three, three, false, 1);
elsewhere("twelve paragraphs, nothing changed", twelve, twelve, false, 9);
elsewhere("twelve paragraphs, nothing changed, with the hint", twelve, twelve, true, 0);
elsewhere("two taken out above, with the hint", twelve, twelve.slice(2), true, 8);
process.exit(asSeen ? 0 : 1);
X
node probe.mjs && echo "As seen on 2026-11-30." || { echo "It behaves otherwise now." >&2; exit 1; }

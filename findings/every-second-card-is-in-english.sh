#!/usr/bin/env bash
# adaptivecards 3.0.6, which shows Adaptive Cards in a page: of cards in French every second one has its dates in English, and the short
#   date of 5 March is "3/5/2018" in all; the card with "lundi 5 mars 2018", shown again, has "Monday, March 5, 2018".
#
# One would expect: a card says its language in `lang`, "used to localize any date/time functions" in the schema; the same card shown twice
#   has the same words. A date has the order of that language, 05/03/2018.
# What happens: `lang` is tried against a pattern that goes on searching where it ended the time before, and the value of the card found
#   valid leaves it at the end; the next one is no language, and its dates are those of the browser's language. So with each second reading
#   of `lang`, be it of another card or another text of it. DATE without a form, or COMPACT, never asks for it.
# Why it matters: a card announces the closing in a bot's page. In one and the same talk "3/5/2018" stands under French words, the third of
#   May to whoever reads it, and "lundi 5 mars" in the next card; who tests one card sees it right.
# Known in part: MicrosoftDocs/AdaptiveCards issue 181, microsoft/AdaptiveCards 3801 (the order of COMPACT). None found for each second
#   card.
# Versions: adaptivecards 3.0.6, jsdom 26.1.0, Node 20 in English. Seen on 2026-11-30.
set -euo pipefail
command -v npm >/dev/null || { echo "npm is missing: install Node 20 or newer with npm." >&2; exit 2; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y > /dev/null
npm install --no-audit --no-fund --silent --ignore-scripts adaptivecards@3.0.6 jsdom@26.1.0
cat > probe.cjs <<'X'
const { readFileSync } = require("node:fs");
const { JSDOM } = require("jsdom");

const { window } = new JSDOM("", { pretendToBeVisual: true, url: "https://example.org/" });
for (const name of Object.getOwnPropertyNames(window)) if (!(name in globalThis)) globalThis[name] = window[name];
Object.assign(globalThis, { window, document: window.document });
const { AdaptiveCard } = require("adaptivecards/dist/adaptivecards.js");
AdaptiveCard.onProcessMarkdown = (text, result) => Object.assign(result, { outputHtml: text, didProcess: true });

console.log(`adaptivecards ${JSON.parse(readFileSync("node_modules/adaptivecards/package.json", "utf8")).version}`);
function shown(lang, text) {
    const card = new AdaptiveCard();
    card.parse({ type: "AdaptiveCard", version: "1.5", lang, body: [{ type: "TextBlock", text }] });
    return card.render().textContent.trim();
}
let asSeen = true;
for (const [lang, form, texts] of [
    ["fr", ", LONG", ["lundi 5 mars 2018", "Monday, March 5, 2018", "lundi 5 mars 2018", "Monday, March 5, 2018"]],
    ["ru", ", LONG", ["понедельник, 5 марта 2018 г.", "Monday, March 5, 2018", "понедельник, 5 марта 2018 г.", "Monday, March 5, 2018"]],
    ["fr", "", ["3/5/2018", "3/5/2018", "3/5/2018", "3/5/2018"]],
]) {
    const found = texts.map(() => shown(lang, `{{DATE(2018-03-05T12:00:00Z${form})}}`));
    console.log(`lang ${lang}, DATE${form}, shown ${found.length} times:\n  ${found.join("\n  ")}`);
    asSeen &&= found.every((text, at) => text === texts[at]);
}
process.exit(asSeen ? 0 : 1);
X
env LC_ALL=en_US.UTF-8 TZ=UTC node probe.cjs && echo "As seen on 2026-11-30." || { echo "It behaves otherwise now." >&2; exit 1; }

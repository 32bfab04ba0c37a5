#!/usr/bin/env bash
# @microsoft/recognizers-text-choice 1.3.1, asked for yes or no: "We do not agree." is true and "We have no objection." is false;
#   "Nous ne sommes pas tout à fait d'accord" and "Wir sind nicht damit einverstanden." are true.
#
# One would expect: a recognizer of yes and no that knows "disagree", "not ok", "pas d'accord" and "nicht einverstanden" gives false for an
#   agreement that is denied, or nothing, as it does for "Certainly not."; who has no objection has not said no.
# What happens: the first word of the list that stands in the sentence decides, wherever it stands; "not" is seen only within the listed
#   pairs, side by side. "We do not agree.", "I am not sure." and "We have no objection." have the same score, 0.55. The
#   confirmation prompt of Microsoft's Bot Framework (ConfirmPrompt of botbuilder-dialogs 4.23.3), which asks this recognizer, takes
#   the first result and goes on; it asks again only where nothing was found.
# Why it matters: nobody in such a conversation types "yes". "No objection" is how a delegation consents, "we do not agree" how it refuses:
#   both are recorded as their opposite, in a chat where the reply reads correctly, and the bot answers "thank you".
# Known in part: microsoft/Recognizers-Text issue 737 ("not ok" was true; that pair was added, "basic replies only"), 1490 ("not sure").
# Versions: @microsoft/recognizers-text-choice 1.3.1, Node 20. Seen on 2026-11-30.
set -euo pipefail
command -v npm >/dev/null || { echo "npm is missing: install Node 20 or newer with npm." >&2; exit 2; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y > /dev/null
npm install --no-audit --no-fund --silent --ignore-scripts @microsoft/recognizers-text-choice@1.3.1
cat > probe.cjs <<'X'
const { readFileSync } = require("node:fs");
const { recognizeBoolean } = require("@microsoft/recognizers-text-choice");

const about = JSON.parse(readFileSync("node_modules/@microsoft/recognizers-text-choice/package.json", "utf8"));
console.log(`${about.name} ${about.version}`);
let asSeen = true;
for (const [culture, said, seen] of [
    ["en-us", "We agree.", "true, 0.70"],
    ["en-us", "We do not agree.", "true, 0.55"],
    ["en-us", "We cannot agree to paragraph 14.", "true, 0.50"],
    ["en-us", "I am not sure.", "true, 0.55"],
    ["en-us", "We disagree.", "false, 0.70"],
    ["en-us", "not ok", "false, 1.00"],
    ["en-us", "Certainly not.", "nothing"],
    ["en-us", "We have no objection.", "false, 0.55"],
    ["en-us", "No objection.", "false, 0.70"],
    ["fr-fr", "Nous ne sommes pas d'accord.", "false, 0.70"],
    ["fr-fr", "Nous ne sommes pas tout à fait d'accord.", "true, 0.53"],
    ["fr-fr", "Bien sûr que non.", "true, 0.55"],
    ["fr-fr", "Nous n'avons pas d'objection.", "false, 0.50"],
    ["es-es", "No hay objeción.", "false, 0.60"],
    ["de-de", "nicht einverstanden", "false, 1.00"],
    ["de-de", "Wir sind nicht damit einverstanden.", "true, 0.52"],
]) {
    const [first] = recognizeBoolean(said, culture);
    const read = first ? `${first.resolution.value}, ${first.resolution.score.toFixed(2)}` : "nothing";
    console.log(`${culture} "${said}": ${read}`);
    asSeen &&= read === seen;
}
process.exit(asSeen ? 0 : 1);
X
node probe.cjs && echo "As seen on 2026-11-30." || { echo "It behaves otherwise now." >&2; exit 1; }

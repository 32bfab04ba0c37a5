#!/usr/bin/env bash
# adaptivecards-templating 2.3.1: a value that is absent prints its own formula, one that is null ends the expansion with a TypeError,
# and a count of 3 hides what "$when" should show.
#
# One would expect: "${rationale}" without a rationale is empty; coalesce(), whose purpose is a default, gives the default; a count works as
#   a condition as it does in if().
# What happens, each differently:
#   absent: the reader sees "Rationale: ${rationale}", with coalesce(rationale, 'none') as well, which then prints "${rationale}";
#   null:   coalesce gives 'none', but "Rationale: ${rationale}" throws "Cannot read properties of null (reading 'toString')";
#   count:  "$when": "${count}" shows nothing for 3 comments (only true shows), while "${if(count, 'some', 'none')}" says 'some' for 0.
# Why it matters: a comment needs no rationale. Serialised with nulls it costs the whole card of its delegation; without nulls the card
#   shows program text to a minister; and the line "you have comments not yet sent" is hidden just when there are some.
# Known in part: microsoft/AdaptiveCards issues 5963 and 7210 and pull request 3823 (the formula printed on purpose; .NET), microsoft/
#   botframework-components issue 1343 (coalesce). Not found: the TypeError for null within a sentence.
# Versions: adaptivecards-templating 2.3.1 with adaptive-expressions 4.23.3, Node 20. Seen on 2026-11-28.
set -euo pipefail
command -v npm >/dev/null || { echo "npm is missing: install Node 20 or newer with npm." >&2; exit 2; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y > /dev/null
npm install --no-audit --no-fund --silent --ignore-scripts adaptivecards-templating@2.3.1 adaptive-expressions@4.23.3
cat > probe.mjs <<'X'
import { readFileSync } from "node:fs";
import templating from "adaptivecards-templating";

const version = name => JSON.parse(readFileSync(`node_modules/${name}/package.json`, "utf8")).version;
console.log(`adaptivecards-templating ${version("adaptivecards-templating")}, adaptive-expressions ${version("adaptive-expressions")}`);
function expand(block, data) {
    try {
        const card = new templating.Template({ type: "AdaptiveCard", body: [{ type: "TextBlock", ...block }] }).expand({ $root: data });
        return card.body.length === 0 ? "(hidden)" : card.body[0].text;
    } catch (error) {
        return `throws ${error.message}`;
    }
}
let asSeen = true;
for (const [block, data, seen] of [
    [{ text: "Rationale: ${rationale}" }, { rationale: "too vague" }, "Rationale: too vague"],
    [{ text: "Rationale: ${rationale}" }, {}, "Rationale: ${rationale}"],
    [{ text: "Rationale: ${rationale}" }, { rationale: null }, "throws Cannot read properties of null (reading 'toString')"],
    [{ text: "${coalesce(rationale, 'none')}" }, {}, "${rationale}"],
    [{ text: "${coalesce(rationale, 'none')}" }, { rationale: null }, "none"],
    [{ text: "Not yet sent", $when: "${count}" }, { count: 3 }, "(hidden)"],
    [{ text: "Not yet sent", $when: "${count > 0}" }, { count: 3 }, "Not yet sent"],
    [{ text: "${if(count, 'some', 'none')}" }, { count: 0 }, "some"],
]) {
    const text = expand(block, data);
    console.log(`${JSON.stringify(block)} with ${JSON.stringify(data)}: ${text}`);
    asSeen &&= text === seen;
}
process.exit(asSeen ? 0 : 1);
X
TZ=UTC node probe.mjs && echo "As seen on 2026-11-28." || { echo "It behaves otherwise now." >&2; exit 1; }

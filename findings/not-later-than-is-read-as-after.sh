#!/usr/bin/env bash
# @microsoft/recognizers-text-date-time 1.3.2: "not later than 22 December" is the time after 22 December, "no earlier than" is before it.
#
# One would expect: what limits a date is understood with its negation, or the date comes without any limit, as it does for "at the latest
#   on 22 December" and "at the earliest on 22 December".
# What happens: "no later than" is known as a whole and is "before"; every other negation is left outside of what is found, and the rest
#   counts: "not later than" and "not after" come as Mod "after", with a start and no end; "no earlier than", "not before" and "not
#   until" as "before", with an end and no start. The text of the result begins behind the "not", so it looks like a full match.
# Why it matters: "comments shall be submitted not later than 22 December" is how a Secretariat writes, and a bot made with Microsoft's own
#   recognizers takes it for a period that opens on that day. A test with "no later than" passes.
# Kin: microsoft/Recognizers-Text issue 290 and pull request 304 brought "no later than"; none found for the others.
# Versions: @microsoft/recognizers-text-date-time 1.3.2, Node 20. Seen on 2026-11-29.
set -euo pipefail
command -v npm >/dev/null || { echo "npm is missing: install Node 20 or newer with npm." >&2; exit 2; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y > /dev/null
npm install --no-audit --no-fund --silent --ignore-scripts @microsoft/recognizers-text-date-time@1.3.2
cat > probe.cjs <<'X'
const { readFileSync } = require("node:fs");
const name = "@microsoft/recognizers-text-date-time";
const { recognizeDateTime, Culture } = require(name);

console.log(`${name} ${JSON.parse(readFileSync(`node_modules/${name}/package.json`, "utf8")).version}`);
const now = new Date(2017, 11, 1, 10);
let asSeen = true;
for (const [limit, seen] of [
    ["no later than", "before"],
    ["not later than", "after"],
    ["not after", "after"],
    ["no earlier than", "before"],
    ["not earlier than", "before"],
    ["not before", "before"],
    ["not until", "before"],
    ["at the latest on", "none"],
    ["at the earliest on", "none"],
]) {
    const [found] = recognizeDateTime(`Comments may be sent ${limit} 22 December 2017.`, Culture.English, undefined, now);
    const [value] = found.resolution.values;
    console.log(`${limit} 22 December 2017: found "${found.text}", ${value.Mod ?? "no limit"};`
        + ` start ${value.start ?? "open"}, end ${value.end ?? "open"}`);
    asSeen &&= (value.Mod ?? "none") === seen && (value.start ?? value.end ?? value.value) === "2017-12-22"
        && (seen !== "after" || value.end === undefined) && (seen !== "before" || value.start === undefined);
}
process.exit(asSeen ? 0 : 1);
X
TZ=UTC node probe.cjs && echo "As seen on 2026-11-29." || { echo "It behaves otherwise now." >&2; exit 1; }

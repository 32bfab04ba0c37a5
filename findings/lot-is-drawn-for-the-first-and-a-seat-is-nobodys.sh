#!/usr/bin/env bash
# hare-niemeyer 3.0.0: of ten seats in a committee, shared out among four regional groups by their size, nine are given; and the lot between
#   groups with equal remainders falls each time to the one that is named first.
#
# One would expect: all seats are given, as the method of the largest remainder does; where remainders are equal the seats that are left are
#   "drawn by lot", which the library says it does for you, "if the draw option is true or not set at all".
# What happens: groups of 8, 15, 5 and 2 have a claim to 2⅔, 5, 1⅔ and ⅔ seats, so that two are left for three equal remainders. The loop
#   that gives them asks at each turn how many are left and counts its turns too: of two it gives one, of three two, of four two. And the
#   groups are shuffled into a list that is thrown away: the first of the unshuffled one gets it, in each of 1000 draws.
# Why it matters: seats in bureaux and drafting committees are shared out so, and groups are of few members: equal remainders are common.
#   The table looks right, each figure is plausible, and the sum is not printed. Who is entered first has won the lot.
# Known: juliuste/hare-niemeyer issues 8 and 9 (open since 2024). sainte-lague 3.0.0, of the same author, gives all seats.
# Versions: hare-niemeyer 3.0.0, sainte-lague 3.0.0, Node 20. Seen on 2026-11-30.
set -euo pipefail
command -v npm >/dev/null || { echo "npm is missing: install Node 20 or newer with npm." >&2; exit 2; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y > /dev/null
npm install --no-audit --no-fund --silent --ignore-scripts hare-niemeyer@3.0.0 sainte-lague@3.0.0
cat > probe.mjs <<'X'
import { readFileSync } from "node:fs";
import hareNiemeyer from "hare-niemeyer";
import sainteLague from "sainte-lague";

const version = name => JSON.parse(readFileSync(`node_modules/${name}/package.json`, "utf8")).version;
console.log(`hare-niemeyer ${version("hare-niemeyer")}, sainte-lague ${version("sainte-lague")}`);
const draws = 1000;
let asSeen = true;
for (const [groups, seats, given, first] of [
    [{ North: 8, South: 15, East: 5, West: 2 }, 10, 9, { North: 3, South: 5, East: 1, West: 0 }],
    [{ West: 2, East: 5, South: 15, North: 8 }, 10, 9, { West: 1, East: 1, South: 5, North: 2 }],
    [{ North: 14, South: 14, East: 14, West: 14, Centre: 14 }, 9, 7, { North: 2, South: 2, East: 1, West: 1, Centre: 1 }],
    [{ North: 14, South: 14 }, 3, 3, { North: 2, South: 1 }],
    [{ North: 10, South: 15, East: 4, West: 1 }, 30, 30, { North: 10, South: 15, East: 4, West: 1 }],
]) {
    const results = Array.from({ length: draws }, () => JSON.stringify(hareNiemeyer(groups, seats)));
    const sum = result => Object.values(result).reduce((a, b) => a + b, 0);
    const result = JSON.parse(results[0]);
    const other = sum(sainteLague(groups, seats, { draw: true }));
    console.log(`${JSON.stringify(groups)}, ${seats} seats\n  hare-niemeyer: ${results[0]}, together ${sum(result)}, `
        + `${new Set(results).size} result in ${draws} draws\n  sainte-lague: together ${other}`);
    asSeen &&= sum(result) === given && new Set(results).size === 1 && results[0] === JSON.stringify(first) && other === seats;
}
process.exit(asSeen ? 0 : 1);
X
node probe.mjs && echo "As seen on 2026-11-30." || { echo "It behaves otherwise now." >&2; exit 1; }

#!/usr/bin/env bash
# daff 1.4.2: in a table of comments one row stands twice; the patch that takes one of the two out leaves a table without a word. A patch
#   for Quillonia's comment changes or deletes what another has put in its place, or is written into the heading.
#
# One would expect: the difference of two tables, applied to the first, gives the second, as its documentation shows; applied to a table
#   that has changed meanwhile it is refused where the row or the old value is not there, since the patch says both.
# What happens: a row that cannot be told from its neighbour is not found, and then each cell of the table is null, heading included. A row
#   that is not there is taken for the nearest: "retain" comes to stand in place of the heading "Comment". The old value is not
#   looked at: "delete, or reserve" is replaced as "delete" would be, and of another State's row with the same number that row goes.
#   A blank that is put in beside another is written as the sign "␣". apply() gives true each time.
# Why it matters: such a patch is how a table that several people keep is brought up to date, by a line that all can read. A comment that
#   was handed in twice costs all comments; a State's reservation, added in between, is gone without a conflict.
# Known in part: paulfitz/daff issue 91 (rows of equal words as added and removed, in the difference). None found for patches.
# Versions: daff 1.4.2, Node 20. Seen on 2026-11-30.
set -euo pipefail
command -v npm >/dev/null || { echo "npm is missing: install Node 20 or newer with npm." >&2; exit 2; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y > /dev/null
npm install --no-audit --no-fund --silent --ignore-scripts daff@1.4.2
cat > probe.cjs <<'X'
const { readFileSync } = require("node:fs");
const daff = require("daff");

console.log(`daff ${JSON.parse(readFileSync("node_modules/daff/package.json", "utf8")).version}`);
const table = rows => ["Paragraph, State, Comment", ...rows].map(row => row.split(", "));
function patched(before, after, now) {
    const difference = new daff.TableView([]);
    const compared = daff.compareTables(new daff.TableView(table(before)), new daff.TableView(table(after)));
    new daff.TableDiff(compared.align(), new daff.CompareFlags()).hilite(difference);
    const cells = table(now);
    const applied = new daff.HighlightPatch(new daff.TableView(cells), difference).apply();
    return `${applied}: ${cells.map(row => row.join(", ")).join(" / ")}`;
}
const three = ["14, Bromandy, keep", "15, Quillonia, delete", "16, Bromandy, keep"];
const retained = ["14, Bromandy, keep", "15, Quillonia, retain", "16, Bromandy, keep"];
const without = ["14, Bromandy, keep", "16, Bromandy, keep"];
const twice = ["14, Bromandy, keep", "14, Bromandy, keep", "15, Quillonia, delete"];
let asSeen = true;
for (const [what, before, after, now, seen] of [
    ["one comment changed", three, retained, three,
        "true: Paragraph, State, Comment / 14, Bromandy, keep / 15, Quillonia, retain / 16, Bromandy, keep"],
    ["one of two equal rows out", twice, twice.slice(1), twice, "true: , ,  / , ,  / , , "],
    ["its words had changed", three, retained, ["14, Bromandy, keep", "15, Quillonia, delete or reserve", "16, Bromandy, keep"],
        "true: Paragraph, State, Comment / 14, Bromandy, keep / 15, Quillonia, retain / 16, Bromandy, keep"],
    ["its row was gone", three, retained, without, "true: Paragraph, State, retain / 14, Bromandy, keep / 16, Bromandy, keep"],
    ["its row was gone, and goes", three, without, without, "true: , ,  / , , "],
    ["its row was another State's, and goes", three, without, ["14, Bromandy, keep", "15, Bromandy, delete", "16, Bromandy, keep"],
        "true: Paragraph, State, Comment / 14, Bromandy, keep / 16, Bromandy, keep"],
    ["a second blank", ["14, Bromandy, not now"], ["14, Bromandy, not  now"], ["14, Bromandy, not now"],
        "true: Paragraph, State, Comment / 14, Bromandy, not ␣now"],
]) {
    const read = patched(before, after, now);
    console.log(`${what}: ${read}`);
    asSeen &&= read === seen;
}
process.exit(asSeen ? 0 : 1);
X
node probe.cjs && echo "As seen on 2026-11-30." || { echo "It behaves otherwise now." >&2; exit 1; }

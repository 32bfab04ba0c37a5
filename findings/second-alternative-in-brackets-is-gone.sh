#!/usr/bin/env bash
# remove-markdown 0.7.0: of "States [shall] [should] report" it leaves "States shall report", of "[Keep.] (Bromandy)" it leaves "Keep.", and of
#   "[The States] [shall [not]] report [annually]" "The States] report [annually]".
#
# One would expect: brackets that are no link are text. A link to a reference has no blank between its brackets, and without a definition of
#   the reference it is no link at all (CommonMark 0.31.2, 6.3); markdown-it shows all three as they were typed.
# What happens: two pairs of brackets are a link, with a blank or a new line between them too, and the second pair goes with what is in it.
#   A line that begins "[shall]: Bromandy's proposal" goes whole, as a definition. Its forks @tommoor/remove-markdown 0.3.2 and
#   @brainfish-ai/remove-markdown 0.0.3 leave the blank alone, and drop the second pair without one, and the line.
# Why it matters: square brackets are how a text under negotiation shows what is not agreed, one alternative beside the other, and who
#   wants it behind. Teams gives messages as Markdown; what is cleaned so for a list, a search or a notice says that the first alternative
#   is agreed, or has lost the verb, and nobody is named.
# Known in part: zuchka/remove-markdown issue 36 ("[!]" before a link, closed) and pull request 93 (brackets within a link). Not found: these.
# Versions: as above, markdown-it 15.0.3, Node 20. Seen on 2026-11-29.
set -euo pipefail
command -v npm >/dev/null || { echo "npm is missing: install Node 20 or newer with npm." >&2; exit 2; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y > /dev/null
npm install --no-audit --no-fund --silent --ignore-scripts remove-markdown@0.7.0 @tommoor/remove-markdown@0.3.2 \
    @brainfish-ai/remove-markdown@0.0.3 markdown-it@15.0.3
cat > probe.cjs <<'X'
const { readFileSync } = require("node:fs");
const names = ["remove-markdown", "@tommoor/remove-markdown", "@brainfish-ai/remove-markdown"];
const markdownIt = require("markdown-it");

const shown = text => new markdownIt().render(text).replace(/<[^>]*>/g, "").trim();
for (const name of [...names, "markdown-it"])
    console.log(`${name} ${JSON.parse(readFileSync(`node_modules/${name}/package.json`, "utf8")).version}`);
let asSeen = true;
for (const [text, ...seen] of [ // what the first leaves, and what its forks leave
    ["States [shall] [should] report.", "States shall report.", "States [shall] [should] report."],
    ["States [shall][should] report.", "States shall report.", "States shall report."],
    ["[Keep.] (Bromandy)", "Keep.", "[Keep.] (Bromandy)"],
    ["[Recalling]\n[Deeply concerned]", "Recalling", "[Recalling]\n[Deeply concerned]"],
    ["[The States] [shall [not]] report [annually].", "The States] report [annually].", "[The States] [shall [not]] report [annually]."],
    ["[14.] [14 bis.] States report.", "14. States report.", "[14.] [14 bis.] States report."],
    ["[shall]: Bromandy's proposal", "", ""],
    ["States [shall] report.", "States [shall] report.", "States [shall] report."],
]) {
    const left = names.map(name => { const remove = require(name); return (remove.default ?? remove)(text); });
    console.log(`${JSON.stringify(text)}\n  ${names[0]}: ${JSON.stringify(left[0])}\n  its forks: ${JSON.stringify(left[1])}`);
    asSeen &&= left[0] === seen[0] && left[1] === seen[1] && left[2] === seen[1] && shown(text) === text;
}
process.exit(asSeen ? 0 : 1);
X
node probe.cjs && echo "As seen on 2026-11-29." || { echo "It behaves otherwise now." >&2; exit 1; }

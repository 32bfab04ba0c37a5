#!/usr/bin/env bash
# vtt-to-json 0.1.1 and vtt-2-json 1.1.4: of a transcript in which Bromandy says "We agree." and then Quillonia "We agree.", Quillonia has
#   said nothing; the chair's last words are not there, and the number of a line stands in the words before it.
#
# One would expect: a WebVTT file, as Teams gives of a meeting, read as its cues, each with its words; a line of its own before the times is
#   the cue's identifier and belongs to no words (W3C WebVTT, 4.1), and the file may end with a line end.
# What happens: a line that is the same as all the words of the cue before is left out, whoever says it. Where cues have identifiers, each
#   becomes the end of the previous cue, "deleted. 3", or with Teams's long ones "deleted. 3f2b7c1e...". vtt-to-json loses the last cue of
#   a file that ends with a line end, and cuts the first one in two. subtitles-parser-vtt 0.1.0 keeps all these words, but of identifiers
#   that end in a figure and are no number (Teams's) it too puts each into the words before, without the figure.
# Why it matters: assent is given in the same two words by one delegation after another; only the first one is in the minutes. "but not
#   paragraph 15" is gone with the last cue, and "a fee of 100" is followed by the 2 of the next line.
# Kin: pbs/pycaption issue 287 (identifiers, in another library). None found for these three.
# Versions: vtt-to-json 0.1.1, vtt-2-json 1.1.4, subtitles-parser-vtt 0.1.0, node-webvtt 1.9.4, Node 20. Seen on 2026-11-30.
set -euo pipefail
command -v npm >/dev/null || { echo "npm is missing: install Node 20 or newer with npm." >&2; exit 2; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y > /dev/null
npm install --no-audit --no-fund --silent --ignore-scripts vtt-to-json@0.1.1 vtt-2-json@1.1.4 subtitles-parser-vtt@0.1.0 node-webvtt@1.9.4
cat > probe.cjs <<'X'
const { readFileSync } = require("node:fs");

const names = ["node-webvtt", "vtt-to-json", "vtt-2-json", "subtitles-parser-vtt"];
console.log(names.map(name => `${name} ${JSON.parse(readFileSync(`node_modules/${name}/package.json`, "utf8")).version}`).join(", "));
const said = [
    ["Bromandy", "We can accept a fee of 100"],
    ["Quillonia", "Paragraph 14 shall be deleted."],
    ["Bromandy", "We agree."],
    ["Quillonia", "We agree."],
    ["Chair", "It is so decided,\nbut not paragraph 15."],
];
const second = n => `00:00:${String(n).padStart(2, "0")}.000`;
const transcript = identifier => "WEBVTT\n\n" + said.map(([who, words], i) => (identifier ? `${identifier(i + 1)}\n` : "")
    + `${second(2 * i + 1)} --> ${second(2 * i + 2)}\n<v ${who}>${words}</v>\n`).join("\n");
const plain = text => text.replace(/<[^>]+>/g, "").replace(/\s+/g, " ").trim();
const read = {
    "node-webvtt": text => require("node-webvtt").parse(text).cues.map(cue => plain(cue.text)),
    "vtt-to-json": async text => (await require("vtt-to-json")(text)).map(cue => plain(cue.part)),
    "vtt-2-json": async text => (await require("vtt-2-json")(text)).map(cue => plain(cue.part)),
    "subtitles-parser-vtt": text => require("subtitles-parser-vtt").fromVtt(text).map(cue => plain(cue.text)),
};
const right = said.map(([, words]) => plain(words));
const [fee, deleted, agree, , decided] = right;
const teams = n => `3f2b7c1e-5a00-4b1c-9e0e-0a1b2c3d4e5f/1${n}-0`;
const cut = n => teams(n).slice(0, -1);
const seen = {
    "no identifiers": [undefined, right, [fee, "", deleted, agree, ""], [fee, deleted, agree, "", decided], right],
    "numbers": [n => n, right, [fee, "2", `${deleted} 3`, `${agree} 4`, `${agree} 5`],
        [`${fee} 2`, `${deleted} 3`, `${agree} 4`, `${agree} 5`, decided], right],
    "identifiers of Teams": [teams, right, [fee, teams(2), `${deleted} ${teams(3)}`, `${agree} ${teams(4)}`, `${agree} ${teams(5)}`],
        [`${fee} ${teams(2)}`, `${deleted} ${teams(3)}`, `${agree} ${teams(4)}`, `${agree} ${teams(5)}`, decided],
        [`${fee} ${cut(2)}`, `${deleted} ${cut(3)}`, `${agree} ${cut(4)}`, `${agree} ${cut(5)}`, decided]],
};
(async () => {
    let asSeen = true;
    for (const [kind, [identifier, ...expected]] of Object.entries(seen)) {
        console.log(kind);
        for (const [i, name] of names.entries()) {
            const cues = await read[name](transcript(identifier));
            console.log(`  ${name}: ${cues.map(cue => `[${cue}]`).join(" ")}`);
            asSeen &&= JSON.stringify(cues) === JSON.stringify(expected[i]);
        }
    }
    process.exit(asSeen ? 0 : 1);
})();
X
node probe.cjs && echo "As seen on 2026-11-30." || { echo "It behaves otherwise now." >&2; exit 1; }

#!/usr/bin/env bash
# pandiff 0.6.0 (with pandoc 2.17.1.1): a draft with a struck "not", compared with itself, has a tracked deletion of the "not"; paragraphs
#   14 and 15 that are now 15 and 16 have no change.
#
# One would expect: two equal drafts have no difference; a strike is a look (~~not~~, w:strike in a .docx), and where it goes or comes that
#   is shown or, as with bold, not shown.
# What happens: pandoc writes struck words as <del> in HTML, and pandiff takes every <del> for a deletion of its own, and writes it so:
#   {--not--}, or in a .docx as w:del by an author "unknown". Where the strike is lifted, "~~shall~~ may" made "shall may", the word that
#   is restored is deleted. A list that begins with another number, and other words in a link, [14](#p), are no change.
# Why it matters: a strike is how a draft shows, for all to read, what one delegation wants out, and it stays for many rounds. The
#   comparison sent round says that it was deleted in this round, and whoever accepts the changes takes out what was only disputed.
# Kin: not-taken-out-within-an-article-is-no-change.sh (the links). None found for pandiff.
# Versions: pandiff 0.6.0, Debian's pandoc 2.17.1.1-2~deb12u1, jszip 3.10.1, Node 20. Seen on 2026-11-29.
set -euo pipefail
for tool in apt-get dpkg-deb npm; do
    command -v "$tool" > /dev/null || { echo "$tool is missing: this needs Debian 12 with Node 20 or newer." >&2; exit 2; }
done
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
for package in pandoc=2.17.1.1-2~deb12u1 pandoc-data=2.17.1.1-2~deb12u1; do
    apt-get download "$package" > apt.log 2>&1 \
        || { echo "Debian does not give $package (apt-get update first; another version wants another look)." >&2; exit 2; }
    dpkg-deb -x "${package%%=*}"_*.deb root
done
mkdir bin
printf '#!/bin/sh\nexec "%s/root/usr/bin/pandoc" --data-dir="%s/root/usr/share/pandoc/data" "$@"\n' "$dir" "$dir" > bin/pandoc
chmod +x bin/pandoc
PATH="$dir/bin:$PATH"
npm init -y > /dev/null
npm install --no-audit --no-fund --silent --ignore-scripts pandiff@0.6.0 jszip@3.10.1
pandoc --version | head -n 1
cat > probe.cjs <<'P'
const { readFileSync } = require("node:fs");
const pandiff = require("pandiff");
const { loadAsync } = require("jszip");

console.log(`pandiff ${JSON.parse(readFileSync("node_modules/pandiff/package.json", "utf8")).version}`);
(async () => {
    let asSeen = true;
    for (const [before, after, seen] of [
        // as expected
        ["States shall report.", "States shall report.", "States shall report."],
        ["States shall not report.", "States shall report.", "States shall {--not --}report."],
        ["States **shall** report.", "States **shall** report.", "States **shall** report."],
        // and not
        ["States shall ~~not~~ report.", "States shall ~~not~~ report.", "States shall {--not--} report."],
        ["States ~~shall~~ may report.", "States shall may report.", "States {--shall--} may report."],
        ["14. Keep.\n15. Delete.", "15. Keep.\n16. Delete.", "15. Keep. / 16. Delete."],
        ["See [paragraph 14](#p).", "See [paragraph 15](#p).", "See [paragraph 15](#p)."],
    ]) {
        const told = (await pandiff(before, after, { from: "markdown" })).trim().replaceAll("\n", " / ");
        console.log(`${before.replace("\n", " / ")} -> ${after.replace("\n", " / ")}: ${told}`);
        asSeen &&= told === seen;
    }
    const draft = "States shall ~~not~~ report.";
    await pandiff(draft, draft, { from: "markdown", output: "itself.docx" });
    const xml = await (await loadAsync(readFileSync("itself.docx"))).file("word/document.xml").async("string");
    const [deletion] = xml.match(/<w:del .*?<\/w:del>/s) ?? [""];
    console.log(`itself.docx: ${deletion.replace(/ (w:id|w:date|xml:space)="[^"]*"/g, "")}`);
    asSeen &&= /w:author="unknown"/.test(deletion) && /<w:delText[^>]*>not<\/w:delText>/.test(deletion);
    process.exit(asSeen ? 0 : 1);
})();
P
node probe.cjs && echo "As seen on 2026-11-29." || { echo "It behaves otherwise now." >&2; exit 1; }

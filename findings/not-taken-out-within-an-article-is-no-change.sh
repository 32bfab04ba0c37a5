#!/usr/bin/env bash
# node-htmldiff 0.9.4 and htmldiff-mildblue 0.9.11: of two drafts within <article>, "shall not report" and "shall report", the comparison is
#   the second without a mark; so too of the words of a link.
#
# One would expect: whatever words differ stand in <ins> and <del>. Only what cannot hold such marks is taken as one piece, which its
#   documentation calls atomic and names: iframe, object, math, svg, script, video, head and style.
# What happens: the letter a is in the list as well, meant for links, and it is compared with the first letters of a tag: <article>,
#   <aside>, <address> and <abbr> are one piece each, <header> is for the sake of head. Two pieces are the same if their first tags are,
#   or, for links, if their addresses are, whatever is within. In <section>, <div> and <p> every word is compared. @matrixreq/htmldiff
#   1.6.0 looks at whole names, and leaves only the words of links without a mark. With the documented list as an option, the first compares
#   those too.
# Why it matters: <article> is how a page sets off the text it is about, and "resolution [70/1]" or "paragraph [14]" is a link. Who compares
#   the draft of today with yesterday's sees a clean text and agrees to it. If there is a link in the <article>, what is behind is compared.
# Kin: idesis-gmbh/htmldiff.js pull requests 1 (a page with <header>; not explained, closed), 4 ("wrong repo"). None found for these.
# Versions: node-htmldiff 0.9.4, htmldiff-mildblue 0.9.11, @matrixreq/htmldiff 1.6.0, Node 20. Seen on 2026-11-29.
set -euo pipefail
command -v npm >/dev/null || { echo "npm is missing: install Node 20 or newer with npm." >&2; exit 2; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y > /dev/null
npm install --no-audit --no-fund --silent --ignore-scripts node-htmldiff@0.9.4 htmldiff-mildblue@0.9.11 @matrixreq/htmldiff@1.6.0
cat > probe.cjs <<'X'
const { readFileSync } = require("node:fs");
const libraries = ["node-htmldiff", "htmldiff-mildblue", "@matrixreq/htmldiff"];
for (const name of libraries) console.log(`${name} ${JSON.parse(readFileSync(`node_modules/${name}/package.json`, "utf8")).version}`);

const documented = "iframe,object,math,svg,script,video,head,style";
const text = "<p>14. States shall not report.</p>";
let asSeen = true;
// What holds the words, the words of the two drafts, and which of the libraries say nothing of the difference.
for (const [open, before, after, close, silent] of [
    ["<section>", text, text.replace("not ", ""), "</section>", []],
    ["<article>", text, text.replace("not ", ""), "</article>", libraries.slice(0, 2)],
    ["<article>", text + "<p>15. Keep.</p>", text, "</article>", libraries.slice(0, 2)],
    ["<aside>", text, text.replace("not ", ""), "</aside>", libraries.slice(0, 2)],
    ["<header>", text, text.replace("not ", ""), "</header>", libraries.slice(0, 2)],
    ["<address>", "Bromandy", "Quillonia", "</address>", libraries.slice(0, 2)],
    ["<p>See ", "<b>paragraph 14</b>", "<b>paragraph 15</b>", "</p>", []],
    ["<p>See ", '<a href="#p">paragraph 14</a>', '<a href="#p">paragraph 15</a>', "</p>", libraries],
    ["<p>As in ", '<a href="/r">resolution 70/1</a>', '<a href="/r">resolution 71/2</a>', "</p>", libraries],
]) {
    const unmarked = libraries.filter(name => require(name)(open + before + close, open + after + close) === open + after + close);
    console.log(`${open}${before}${close} -> ${after}: no mark by ${unmarked.join(", ") || "none"}`);
    asSeen &&= unmarked.join() === silent.join();
}
const withList = require("node-htmldiff")('<a href="#p">paragraph 14</a>', '<a href="#p">paragraph 15</a>', null, null, documented);
console.log(`With the documented list: ${withList}`);
asSeen &&= withList.includes("<del") && withList.includes("<ins");
process.exit(asSeen ? 0 : 1);
X
node probe.cjs && echo "As seen on 2026-11-29." || { echo "It behaves otherwise now." >&2; exit 1; }

#!/usr/bin/env bash
# html-email-to-text 1.0.4: "We do not support paragraph 14", a link with "not" in bold, is "We support paragraph 14".
#
# One would expect: what it is for, the words of one mail as plain text, with the address of a link behind the words of the link.
# What happens: of the words of a link only the last piece is kept, and a piece ends wherever there is a tag or a sign written as &...;
#   ("paragraph&nbsp;14 &amp; 15" is " 15"). The example of its documentation has plain links, and they are right.
# Why it matters: a delegation links the words it speaks of, to its statement or to the draft, and stresses the one that counts; what is
#   read is the opposite, with the link beside it as if for proof.
# Versions: html-email-to-text 1.0.4 (htmlparser2 3.10.1), html-to-text 10.0.1, Node 20. Seen on 2026-11-29.
set -euo pipefail
command -v npm >/dev/null || { echo "npm is missing: install Node 20 or newer with npm." >&2; exit 2; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y > /dev/null
npm install --no-audit --no-fund --silent --ignore-scripts html-email-to-text@1.0.4 htmlparser2@3.10.1 html-to-text@10.0.1
cat > probe.cjs <<'X'
const { execFileSync } = require("node:child_process");
const { readFileSync } = require("node:fs");
const { convert } = require("html-to-text");

const version = name => JSON.parse(readFileSync(`node_modules/${name}/package.json`, "utf8")).version;
console.log(`html-email-to-text ${version("html-email-to-text")}, html-to-text ${version("html-to-text")}`);
// Each mail is read by a program of its own.
const read = mail => execFileSync(process.execPath, ["-e", "console.log(require('html-email-to-text')(process.argv[1]))", mail],
    { encoding: "utf8" });
const close = text => text.replace(/\s+/g, " ").trim();
let asSeen = true;
for (const [mail, seen, right] of [
    ['<p>We <a href="https://x.example/s">do <b>not</b> support</a> paragraph 14.</p>', "We support [https://x.example/s] paragraph 14.",
        "We do not support [https://x.example/s] paragraph 14."],
    ['<p>Keep <a href="https://x.example/d">paragraph&nbsp;14 &amp; 15</a>.</p>', "Keep 15 [https://x.example/d].",
        "Keep paragraph 14 & 15 [https://x.example/d]."],
    ['<p>Keep <a href="https://x.example/d">paragraph 14</a>.</p>', "Keep paragraph 14 [https://x.example/d].",
        "Keep paragraph 14 [https://x.example/d]."],
]) {
    const [ours, theirs] = [read(mail), convert(mail)].map(close);
    console.log(`${mail}\n  html-email-to-text: ${ours}\n  html-to-text:       ${theirs}`);
    asSeen &&= ours === seen && theirs === right;
}
process.exit(asSeen ? 0 : 1);
X
node probe.cjs && echo "As seen on 2026-11-29." || { echo "It behaves otherwise now." >&2; exit 1; }

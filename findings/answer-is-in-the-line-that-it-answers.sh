#!/usr/bin/env bash
# postal-mime 4.0.0 and emailjs-mime-parser 2.0.7: of a format=flowed mail "> Delete paragraph 14" and the answer beneath it, "We
#   disagree.", they make the one line "> Delete paragraph 14 We disagree.", and of a quoted "contribution of 5 per cent" "contribution of >
#   5 per cent".
#
# One would expect: lines of one paragraph are joined without their quotation marks, and a line quoted deeper or less deep than the one
#   before begins a paragraph even if that one ends in a blank (RFC 3676, 4.2 and 4.5). mailparser 3.14.2 reads both so.
# What happens: the marks are not looked at. Every line that ends in a blank is joined with the next one, whatever stands before that: a
#   quoted line with the reply, a reply to a reply with what it replies to; and where two quoted lines are rightly joined the ">" of the
#   second stays between the words.
# Why it matters: mail programs that write format=flowed keep the blank of a quoted line, so that an answer written straight under the
#   middle of a paragraph is enough. The answer then belongs to the line that begins with ">": it is shown as Quillonia's, or cut away with
#   the quotation. "Of > 5 per cent" is read as more than five.
# Kin: emailjs/emailjs-mime-parser pull request 8 (brought format=flowed); two-paragraphs-of-a-mail-become-one.sh is about empty lines.
#   None found for the marks. Versions: postal-mime 4.0.0, emailjs-mime-parser 2.0.7, mailparser 3.14.2, Node 20. Seen on 2026-11-29.
set -euo pipefail
command -v npm >/dev/null || { echo "npm is missing: install Node 20 or newer with npm." >&2; exit 2; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y > /dev/null
npm install --no-audit --no-fund --silent --ignore-scripts postal-mime@4.0.0 emailjs-mime-parser@2.0.7 mailparser@3.14.2
cat > probe.mjs <<'X'
import { readFileSync } from "node:fs";
import emailjs from "emailjs-mime-parser";
import { simpleParser } from "mailparser";
import PostalMime from "postal-mime";

const version = name => JSON.parse(readFileSync(`node_modules/${name}/package.json`, "utf8")).version;
const readers = {
    "mailparser": async mail => (await simpleParser(mail)).text,
    "postal-mime": async mail => (await PostalMime.parse(mail)).text,
    "emailjs-mime-parser": async mail => new TextDecoder().decode((emailjs.default ?? emailjs)(mail).content),
};
let asSeen = true;
for (const [lines, right, seen] of [
    [["> Delete paragraph 14 ", "We disagree."], "> Delete paragraph 14 | We disagree.", "> Delete paragraph 14 We disagree."],
    [[">> Keep it ", "> Delete it ", "We disagree."], ">> Keep it | > Delete it | We disagree.", ">> Keep it > Delete it We disagree."],
    [["> each State makes a contribution of ", "> 5 per cent."], "> each State makes a contribution of 5 per cent.",
        "> each State makes a contribution of > 5 per cent."],
    [["> Delete paragraph 14.", "We disagree."], "> Delete paragraph 14. | We disagree.", "> Delete paragraph 14. | We disagree."],
    [["Each State makes a contribution of ", "5 per cent."], "Each State makes a contribution of 5 per cent.",
        "Each State makes a contribution of 5 per cent."],
]) {
    const mail = ["From: mission@bromandy.example", "To: desk@example.org", "Subject: Comments", "MIME-Version: 1.0",
        "Content-Type: text/plain; charset=utf-8; format=flowed", "", ...lines, ""].join("\r\n");
    console.log(JSON.stringify(lines));
    for (const [name, read] of Object.entries(readers)) {
        const text = (await read(mail)).trim().split(/\s*\n/).join(" | ");
        console.log(`  ${name} ${version(name)}: ${text}`);
        asSeen &&= text === (name === "mailparser" ? right : seen);
    }
}
process.exit(asSeen ? 0 : 1);
X
node probe.mjs && echo "As seen on 2026-11-29." || { echo "It behaves otherwise now." >&2; exit 1; }

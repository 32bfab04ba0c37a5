#!/usr/bin/env bash
# mailparser 3.14.2 and postal-mime 4.0.0: in a format=flowed mail a blank after "14. Delete." makes one paragraph of 14 and 15.
#
# One would expect: a flowed line followed by an empty line ends a paragraph: RFC 3676 (4.1) says that flowed lines and the one fixed line
#   after them are a paragraph, and an empty line is such a fixed line. MimeKit 4.18.2 reads it so: two paragraphs.
# What happens: the blank at the end of the line swallows the empty line and the line after it: "14. Delete. 15. Keep." Any number of empty
#   lines goes the same way as long as each ends in a blank. The sender sees two paragraphs, in the composer and in the sent copy.
# Why it matters: an editor that leaves blanks at line ends is enough (mutt's text_flowed sends what the editor wrote; trimming is only a
#   SHOULD). A delegation's points come one to a paragraph: two run together and are filed as one comment, at the first one's place.
# Kin: nothing found for these two; jstedfast/MimeKit issue 1130 was about a last line. Versions: mailparser 3.14.2, postal-mime 4.0.0,
#   Node 20. Seen on 2026-11-28.
set -euo pipefail
command -v npm >/dev/null || { echo "npm is missing: install Node 20 or newer with npm." >&2; exit 2; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y > /dev/null
npm install --no-audit --no-fund --silent --ignore-scripts mailparser@3.14.2 postal-mime@4.0.0
cat > probe.mjs <<'X'
import { readFileSync } from "node:fs";
import { simpleParser } from "mailparser";
import PostalMime from "postal-mime";

const version = name => JSON.parse(readFileSync(`node_modules/${name}/package.json`, "utf8")).version;
console.log(`mailparser ${version("mailparser")}, postal-mime ${version("postal-mime")}`);
let asSeen = true;
for (const [lines, seen] of [
    [["14. Delete.", "", "15. Keep."], "14. Delete.\n\n15. Keep."],
    [["14. Delete. ", "", "15. Keep."], "14. Delete. 15. Keep."],
    [["14. Delete. ", "", " ", "15. Keep."], "14. Delete. 15. Keep."],
    [["14. Delete the word ", "shall.", "", "15. Keep."], "14. Delete the word shall.\n\n15. Keep."],
]) {
    const mail = ["From: focal.point@example.org", "To: desk@example.org", "Subject: Comments", "MIME-Version: 1.0",
        "Content-Type: text/plain; charset=utf-8; format=flowed", "", ...lines, ""].join("\r\n");
    const texts = [(await simpleParser(mail)).text, (await PostalMime.parse(mail)).text].map(text => text.trim());
    console.log(`${JSON.stringify(lines)}\n  mailparser   ${JSON.stringify(texts[0])}\n  postal-mime  ${JSON.stringify(texts[1])}`);
    asSeen &&= texts.every(text => text === seen);
}
process.exit(asSeen ? 0 : 1);
X
TZ=UTC node probe.mjs && echo "As seen on 2026-11-28." || { echo "It behaves otherwise now." >&2; exit 1; }

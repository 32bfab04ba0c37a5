#!/usr/bin/env bash
# letterparser 0.1.8: Bromandy writes "We cannot support the attached." and attaches Quillonia's mail, "Delete paragraph 14."; read, Bromandy's
#   text is both, its HTML is Quillonia's alone, and there is no attachment.
#
# One would expect: an attached mail is an attachment, above all where it says so (Content-Disposition: attachment, a file name); mailparser
#   3.14.2 and postal-mime 4.0.0 give it as c.eml and leave the text to its sender. letterparser does so with an attached text file.
# What happens: the parts of the attached mail (message/rfc822) count as parts of the outer one, with nothing between: no sender, no subject, no
#   date of the inner mail. If only the inner one has HTML, `html` is all of it and nothing of the outer one.
# Why it matters: "forward as attachment" is how one delegation passes on what another wrote, often to oppose it. The deletion is then filed as
#   Bromandy's; who shows the HTML, as mail programs do, does not even see that Bromandy said otherwise.
# Kin: php-mime-mail-parser/php-mime-mail-parser issue 158 and barbushin/php-imap issue 605 (the same in two others). None found for
#   letterparser. Versions: letterparser 0.1.8, mailparser 3.14.2, postal-mime 4.0.0, Node 20. Seen on 2026-11-29.
set -euo pipefail
command -v npm >/dev/null || { echo "npm is missing: install Node 20 or newer with npm." >&2; exit 2; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y > /dev/null
npm install --no-audit --no-fund --silent --ignore-scripts letterparser@0.1.8 mailparser@3.14.2 postal-mime@4.0.0
cat > probe.mjs <<'X'
import { readFileSync } from "node:fs";
import { extract } from "letterparser";
import { simpleParser } from "mailparser";
import PostalMime from "postal-mime";

console.log(`letterparser ${JSON.parse(readFileSync("node_modules/letterparser/package.json", "utf8")).version}`);
const part = (type, body, more = "") => `Content-Type: ${type}\r\n${more}\r\n${body}\r\n`;
const parts = (type, boundary, ...all) => part(`multipart/${type}; boundary=${boundary}`,
    `${all.map(each => `--${boundary}\r\n${each}`).join("\r\n")}\r\n--${boundary}--`);
const mail = (from, date, body) =>
    `From: ${from}\r\nTo: secretariat@example.org\r\nSubject: Comments\r\nDate: ${date}\r\nMIME-Version: 1.0\r\n${body}`;
const inner = body => mail("Quillonia <c@example.org>", "Mon, 18 Dec 2017 10:00:00 +0000", body);
const outer = (body, more = 'Content-Disposition: attachment; filename="c.eml"\r\n', type = "message/rfc822") =>
    mail("Bromandy <b@example.org>", "Fri, 22 Dec 2017 18:00:00 +0000",
        parts("mixed", "outer", part("text/plain", "We cannot support the attached."), part(type, body, more)));
const plain = part("text/plain", "Delete paragraph 14."), html = part("text/html", "<p>Delete paragraph 14.</p>");
let asSeen = true;
for (const [name, message, ...seen] of [
    ["a mail is attached", outer(inner(plain)), "We cannot support the attached.|Delete paragraph 14.", "", 0],
    ["it has HTML too", outer(inner(parts("alternative", "inner", plain, html))),
        "We cannot support the attached.|Delete paragraph 14.", "<p>Delete paragraph 14.</p>", 0],
    ["a text file is attached", outer("Delete paragraph 14.", 'Content-Disposition: attachment; filename="c.txt"\r\n', "text/plain"),
        "We cannot support the attached.", "", 1],
]) {
    const read = extract(message), lines = text => (text || "").trim().split(/\s*\n\s*/).join("|");
    console.log(`${name}: from ${read.from.name}, text ${JSON.stringify(lines(read.text))}, HTML ${JSON.stringify(lines(read.html))}, `
        + `${read.attachments.length} attachments`);
    asSeen &&= lines(read.text) === seen[0] && lines(read.html) === seen[1] && read.attachments.length === seen[2];
    for (const other of [await simpleParser(message), await PostalMime.parse(message)])
        asSeen &&= lines(other.text) === "We cannot support the attached." && !other.html && other.attachments.length === 1;
}
process.exit(asSeen ? 0 : 1);
X
TZ=UTC node probe.mjs && echo "As seen on 2026-11-29." || { echo "It behaves otherwise now." >&2; exit 1; }

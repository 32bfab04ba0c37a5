#!/usr/bin/env bash
# eml-parse-js 1.1.15: the subject "Amendments to paragraphs 14 15 and 16", broken after 14 as mail programs do, is "paragraphs 1415 and
#   16"; "a fee of 15", a file, and beneath it "30 States cannot." are "a fee of 1530 States cannot."
#
# One would expect: a header line that is broken before a blank is joined with that blank (RFC 5322, 2.2.3), and two parts of text with a
#   file between them (RFC 2046, 5.1.3) come out one below the other, or as two.
# What happens: the line end goes together with all blanks behind it, in each subject longer than a line, and parts are put together with
#   nothing between, text with text and HTML with HTML. Of recipients who are a group (RFC 5322, 3.4), "Members: Bromandy <...>, Quillonia
#   <...>;", only the word "Members" is left. A name with a comma that is written as an encoded word ("Bromandy, Mission à Genève") is two
#   senders, Bromandy with no address, and Mission.
# Why it matters: the subject names the paragraphs; 1415, "22 December2017" or "shallnot" are what one files and searches by. Apple Mail
#   writes text, file, text for a file that is put between lines, and lists add their last lines as a part: numbers meet there.
# Kin: MQpeng/eml-parse-js issue 40 (a comma in a name in quotation marks; closed, and right today). None found for the rest.
# Versions: eml-parse-js 1.1.15, postal-mime 4.0.0, Node 20. Seen on 2026-11-30.
set -euo pipefail
command -v npm >/dev/null || { echo "npm is missing: install Node 20 or newer with npm." >&2; exit 2; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y > /dev/null
npm install --no-audit --no-fund --silent --ignore-scripts eml-parse-js@1.1.15 postal-mime@4.0.0
cat > probe.mjs <<'X'
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import PostalMime from "postal-mime";

const { readEml } = createRequire(import.meta.url)("eml-parse-js");
const version = name => JSON.parse(readFileSync(`node_modules/${name}/package.json`, "utf8")).version;
console.log(`eml-parse-js ${version("eml-parse-js")}, postal-mime ${version("postal-mime")}`);
const mail = (changed, ...body) => [
    `From: ${changed.from ?? "Bromandy <bromandy@example.org>"}`, `To: ${changed.to ?? "Secretariat <secretariat@example.org>"}`,
    `Subject: ${changed.subject ?? "Draft"}`, "Date: Fri, 22 Dec 2017 18:00:00 +0500", "MIME-Version: 1.0", ...body, "",
].join("\r\n");
const text = ["Content-Type: text/plain; charset=utf-8", ""];
const file = ['Content-Type: application/pdf; name="a.pdf"', 'Content-Disposition: attachment; filename="a.pdf"',
    "Content-Transfer-Encoding: base64", "", "JVBERg=="];
const whole = lines => lines.trim().replace(/\s+/g, " ");
let asSeen = true;
for (const [what, raw, ask, seen, right] of [
    ["subject", mail({ subject: "Amendments of Bromandy to paragraphs 14\r\n 15 and 16 of the draft of 22 December\r\n 2017" }, ...text,
        "Keep."), read => read.subject, "Amendments of Bromandy to paragraphs 1415 and 16 of the draft of 22 December2017",
        "Amendments of Bromandy to paragraphs 14 15 and 16 of the draft of 22 December 2017"],
    ["subject", mail({ subject: "States shall\r\n not report" }, ...text, "Keep."), read => read.subject, "States shallnot report",
        "States shall not report"],
    ["text", mail({}, 'Content-Type: multipart/mixed; boundary="b"', "", "--b", ...text, "We can accept a fee of 15", "--b", ...file, "--b",
        ...text, "30 States cannot.", "--b--"), read => whole(read.text), "We can accept a fee of 1530 States cannot.",
        "We can accept a fee of 15 30 States cannot."],
    ["to", mail({ to: "Members: Bromandy <bromandy@example.org>, Quillonia <quillonia@example.org>;" }, ...text, "Keep."),
        read => [read.to].flat().flatMap(to => to.group ?? [to]).map(to => `${to.name} <${to.email ?? to.address ?? ""}>`).join(", "),
        "Members <>", "Bromandy <bromandy@example.org>, Quillonia <quillonia@example.org>"],
    ["from", mail({ from: "=?utf-8?Q?Bromandy=2C_Mission_=C3=A0_Gen=C3=A8ve?= <bromandy@example.org>" }, ...text, "Keep."),
        read => [read.from].flat().map(from => `${from.name} <${from.email ?? from.address}>`).join(" and "),
        "Bromandy <> and Mission à Genève <bromandy@example.org>", "Bromandy, Mission à Genève <bromandy@example.org>"],
]) {
    const [ours, theirs] = [ask(readEml(raw)), ask(await PostalMime.parse(raw))];
    console.log(`${what}\n  eml-parse-js: ${ours}\n  postal-mime:  ${theirs}`);
    asSeen &&= ours === seen && theirs === right;
}
process.exit(asSeen ? 0 : 1);
X
node probe.mjs && echo "As seen on 2026-11-30." || { echo "It behaves otherwise now." >&2; exit 1; }

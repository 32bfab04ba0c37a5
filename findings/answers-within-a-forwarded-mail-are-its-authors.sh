#!/usr/bin/env bash
# email-forward-parser 1.8.3: Bromandy forwards Quillonia's mail and answers between its lines; read, Quillonia has written "Delete 14. We
#   cannot agree. Keep 15. We agree.", and Bromandy nothing. What a list sent on behalf of Quillonia is the list's.
#
# One would expect: in a mail forwarded with ">" before each line (as Apple Mail does in plain text) the lines without it are the words of
#   the one who forwards, and a second ">" marks words older still; "message" and "body" are there to tell the two apart, as they do for
#   words above the forwarded mail. "From: list <list@...> On Behalf Of Quillonia" names whose words they are.
# What happens: all behind the header is the body of the original author, and every ">" that stands at the head of a line is taken away,
#   so that lines with none, with one and with two stand there unmarked alike, and `message` is null. Of the sender everything behind the
#   first address is dropped, in the name too, so that the one on whose behalf it was sent is nowhere.
# Why it matters: answering between the lines is how positions are put on a proposal of another. Both the objection to it and the words
#   that it quotes are filed as Quillonia's own, who then asks for a deletion and declines it; and what a list or an assistant sent for a
#   delegation has lost the delegation.
# Kin: closeio/quotequail issue 60 ("im Auftrag von" in another reader); a-position-is-cut-as-a-quotation.sh is about mails that forward
#   nothing. None found for these. Versions: email-forward-parser 1.8.3, Node 20. Seen on 2026-11-29.
set -euo pipefail
command -v npm >/dev/null || { echo "npm is missing: install Node 20 or newer with npm." >&2; exit 2; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y > /dev/null
npm install --no-audit --no-fund --silent --ignore-scripts --omit=optional email-forward-parser@1.8.3
cat > probe.cjs <<'X'
const { readFileSync } = require("node:fs");
const loaded = require("email-forward-parser"), Parser = loaded.default ?? loaded;

console.log(`email-forward-parser ${JSON.parse(readFileSync("node_modules/email-forward-parser/package.json", "utf8")).version}`);
let asSeen = true;
function show(title, lines, body, from, message) {
    const { message: own, email } = new Parser().read(lines.join("\n"), "Fwd: Draft declaration");
    console.log(`\n${title}\n  forwarder: ${JSON.stringify(own)}\n  author:    ${email.from.name} <${email.from.address}>`);
    console.log(email.body.replace(/^/gm, "    | "));
    asSeen &&= own === message && email.body === body && `${email.from.name} ${email.from.address}` === from;
}
const header = (from, mark) => ["Begin forwarded message:", "", ...[`From: ${from}`, "Subject: Draft declaration",
    "Date: 22 December 2017 at 18:00:00 CET", "To: Secretariat <desk@example.org>", ""].map(line => mark + line)];
const quillonia = "Quillonia <mission@quillonia.example>";

show("answered above", ["We cannot agree.", "", ...header(quillonia, "> "), "> Delete 14.", ">", "> Keep 15."],
    "Delete 14.\n\nKeep 15.", "Quillonia mission@quillonia.example", "We cannot agree.");
show("answered between the lines", [...header(quillonia, "> "), "> Delete 14.", "", "We cannot agree.", "", "> Keep 15.", "", "We agree."],
    "Delete 14.\n\nWe cannot agree.\n\nKeep 15.\n\nWe agree.", "Quillonia mission@quillonia.example", null);
show("Quillonia quotes Bromandy and objects", [...header(quillonia, "> "), "> > Keep 14.", "> No: delete it."],
    "> Keep 14.\nNo: delete it.", "Quillonia mission@quillonia.example", null);
show("the same, answered below", [...header(quillonia, "> "), "> Delete 14.", "", "Not acceptable to Bromandy.", "", ">> Keep 14."],
    "Delete 14.\n\nNot acceptable to Bromandy.\n\nKeep 14.", "Quillonia mission@quillonia.example", null);
show("sent by a list", [...header("Drafting list <list@example.org> On Behalf Of Quillonia", ""), "Delete 14."],
    "Delete 14.", "Drafting list list@example.org", null);
show("sent by one mission for another", [...header(`Bromandy <mission@bromandy.example> on behalf of ${quillonia}`, ""), "Delete 14."],
    "Delete 14.", "Bromandy mission@bromandy.example", null);
process.exit(asSeen ? 0 : 1);
X
node probe.cjs && echo "As seen on 2026-11-29." || { echo "It behaves otherwise now." >&2; exit 1; }

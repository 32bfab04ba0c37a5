#!/usr/bin/env bash
# email-reply-parser 2.3.7 and planer 1.2.0: mails with no old mail in them lose the delegation's words; what is left reads as complete.
#
# One would expect: a cutter of quotations takes away a signature line or an old mail with its header; a mail that holds neither comes
#   back whole, in doubt uncut.
# What happens: email-reply-parser takes a sentence that begins "Sent from Geneva ..." for a phone's signature and drops it and all after
#   it; a sentence "On paragraph 12 ..." and everything to the next "wrote:" before a ">" line is one quotation header; planer takes a
#   last paragraph "From: paragraph 4 to paragraph 6 ..." for a mail header and gives back nothing at all.
# Why it matters: "Paragraph 6: keep." is gone, "no objection to paragraph 12" is gone, and the Secretariat reads the rest as the whole
#   answer. A line too many costs a reader a second; a line too few costs a delegation its position.
# Kin: crisp-oss/email-reply-parser issue 41 (a line of underscores, open), mailgun/talon issue 129 (a colon; planer follows talon).
# Versions: email-reply-parser 2.3.7, planer 1.2.0, Node 20. Seen on 2026-11-28.
set -euo pipefail
command -v npm >/dev/null || { echo "npm is missing: install Node 20 or newer with npm." >&2; exit 2; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y > /dev/null
npm install --no-audit --no-fund --silent --ignore-scripts email-reply-parser@2.3.7 planer@1.2.0
cat > probe.mjs <<'X'
import { readFileSync } from "node:fs";
import EmailReplyParser from "email-reply-parser";
import planer from "planer";

const version = name => JSON.parse(readFileSync(`node_modules/${name}/package.json`, "utf8")).version;
console.log(`email-reply-parser ${version("email-reply-parser")}, planer ${version("planer")}`);
const cutters = {
    "email-reply-parser": text => new EmailReplyParser().read(text).getVisibleText().trim(),
    planer: text => planer.extractFrom(text, "text/plain").trim(),
};
const whole = text => text.trim();
let asSeen = true;
for (const [text, byParser, byPlaner] of [
    ["Paragraph 4: delete.\n\nSent from Geneva on behalf of the Minister, for circulation.\nParagraph 6: keep.\n",
        "Paragraph 4: delete.", whole],
    ["On paragraph 12 we have no objection.\nOn paragraph 13 our delegation wrote:\n> Add \"where appropriate\".\n\nParagraph 14: keep.\n",
        "Paragraph 14: keep.", whole],
    ["From: paragraph 4 to paragraph 6 we can agree.\nTo: the list in paragraph 7 add \"women\".\n", whole, ""],
]) {
    console.log(JSON.stringify(text));
    for (const [name, expected] of [["email-reply-parser", byParser], ["planer", byPlaner]]) {
        const left = cutters[name](text);
        console.log(`  ${name.padEnd(18)} ${JSON.stringify(left)}`);
        asSeen &&= left === (expected === whole ? whole(text) : expected);
    }
}
process.exit(asSeen ? 0 : 1);
X
TZ=UTC node probe.mjs && echo "As seen on 2026-11-28." || { echo "It behaves otherwise now." >&2; exit 1; }

#!/usr/bin/env bash
# mailparser 3.14.2: a mail dated "Fri, 22 Dec 2017 18:00:00 MSK" is dated with the moment at which it is read.
#
# One would expect: no date, or an error; best the instant, since RFC 5322 (4.3) knows zones by name and tells a reader to take unknown
#   ones as -0000. MimeKit gives 18:00 UTC, postal-mime the text as it stood.
# What happens: `date` is a Date object holding now. It cannot be told from a real one, and it changes each time the mail is read.
#   The same for "CET", for military letters, and for blanks around the colons (4.3 has a reader accept both).
# Why it matters: a comment that was sent before the closing is late once the mail is read after it, and a late one read before the closing
#   would be on time; the same mail read twice is two mails. The deliberate fallback is told in nodemailer/mailparser issue 305, not in
#   the documentation of `date`.
# Versions: mailparser 3.14.2, compared with postal-mime 4.0.0, Node 20. Seen on 2026-11-28.
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
for (const [date, isNow] of [
    ["Fri, 22 Dec 2017 18:00:00 +0300", false],
    ["Fri, 22 Dec 2017 18:00:00 MSK", true],
    ["Fri, 22 Dec 2017 18:00:00 CET", true],
    ["Fri, 22 Dec 2017 18 : 00 : 00 +0300", true],
]) {
    const mail = Buffer.from(`From: focal.point@example.org\r\nTo: desk@example.org\r\nDate: ${date}\r\nSubject: Comments\r\n`
        + "Content-Type: text/plain\r\n\r\nDelete paragraph 4.\r\n");
    const before = Date.now();
    const read = (await simpleParser(mail)).date;
    const now = read instanceof Date && read.getTime() >= before && read.getTime() <= Date.now();
    console.log(`Date: ${date}\n  mailparser   ${read?.toISOString?.()}${now ? "   <- the moment of reading" : ""}`);
    console.log(`  postal-mime  ${(await PostalMime.parse(mail)).date}`);
    asSeen &&= now === isNow;
}
process.exit(asSeen ? 0 : 1);
X
node probe.mjs && echo "As seen on 2026-11-28." || { echo "It behaves otherwise now." >&2; exit 1; }

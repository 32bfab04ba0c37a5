#!/usr/bin/env bash
# ytnef 2.0: of a winmail.dat with "Comments of Bromandy.docx" and "Comments of Quillonia.docx" it writes one file, COMMEN~1.DOC, with
#   Quillonia's words, and ends as if nothing were wrong; node-tnef 1.4.0 calls both COMMEN~1.DOC.
#
# One would expect: two attachments are two files, under the long name that each carries (PidTagAttachLongFilename); where both have one
#   name, a second name or an error. tnef 1.4.18 writes both here, and of two with one name the first, with a message though with exit code
#   0.
# What happens: a long name in Unicode, which the format has as well, is not read by ytnef, and none at all by node-tnef; what is left is
#   the short one of eight letters, which is made from the beginning of the long one and is the same for both. The second file is written
#   over the first, whose name ytnef prints twice. If both are called comments.docx, ytnef does the same even where it reads the long name.
#   The command line of node-tnef writes both into one file at the same time, and once in a while it is a mixture of the two.
# Why it matters: papers of one meeting have names that begin alike, "Comments of ...", and a chair sends them on in one mail. All but the
#   last are lost, and which mission's words are in COMMEN~1.DOC can be told from the words alone. A test with one attachment passes, and so
#   does one with names that begin otherwise.
# file-of-one-mission-holds-the-words-of-the-next.sh is about another program, which keeps all. Versions:
#   Debian's ytnef-tools and libytnef0 2.0-1+b1, tnef 1.4.18-3, node-tnef 1.4.0, Node 20. Seen on 2026-11-29.
set -euo pipefail
for tool in apt-get dpkg-deb npm; do
    command -v "$tool" > /dev/null || { echo "$tool is missing: this needs Debian 12 with Node 20 or newer." >&2; exit 2; }
done
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
for package in ytnef-tools=2.0-1+b1 libytnef0=2.0-1+b1 tnef=1.4.18-3; do
    apt-get download "$package" > apt.log 2>&1 \
        || { echo "Debian does not give $package (apt-get update first; another version wants another look)." >&2; exit 2; }
    dpkg-deb -x "${package%%=*}"_*.deb root
done
for file in ytnef-tools_*.deb tnef_*.deb; do dpkg-deb -W --showformat='${Package} ${Version}\n' "$file"; done
npm init -y > /dev/null
npm install --no-audit --no-fund --silent --ignore-scripts node-tnef@1.4.0
cat > probe.cjs <<'X'
const { spawnSync } = require("node:child_process");
const { mkdirSync, readdirSync, readFileSync, writeFileSync } = require("node:fs");
const { promisify } = require("node:util");
const tnef = require("node-tnef");

console.log(`node-tnef ${JSON.parse(readFileSync("node_modules/node-tnef/package.json", "utf8")).version}`);
const library = readdirSync("root/usr/lib").find(name => name.endsWith("-linux-gnu"));
const u16 = n => { const b = Buffer.alloc(2); b.writeUInt16LE(n); return b; };
const u32 = n => { const b = Buffer.alloc(4); b.writeUInt32LE(n >>> 0); return b; };
// MS-OXTNEF: a level (1 the mail, 2 an attachment), a number, the length, the data, a sum of its bytes.
const attribute = (level, number, data) => Buffer.concat([Buffer.from([level]), u32(number), u32(data.length), data,
    u16(data.reduce((sum, byte) => sum + byte & 0xffff, 0))]);
const sized = value => Buffer.concat([u32(1), u32(value.length), value, Buffer.alloc((4 - value.length % 4) % 4)]);
const attachment = ([short, long, words, unicode]) => Buffer.concat([
    attribute(2, 0x00069002, Buffer.concat([u16(1), u32(0xffffffff), u16(32), u16(32), u32(0)])),
    attribute(2, 0x00018010, Buffer.from(`${short}\0`, "latin1")), attribute(2, 0x0006800f, Buffer.from(words)),
    attribute(2, 0x00069005, Buffer.concat([u32(2), u16(0x0003), u16(0x3705), u32(1), u16(unicode ? 0x1f : 0x1e), u16(0x3707),
        sized(Buffer.from(`${long}\0`, unicode ? "utf16le" : "latin1"))]))]);
const winmail = papers => Buffer.concat([u32(0x223e9f78), u16(1), attribute(1, 0x00089006, u32(0x10000)),
    attribute(1, 0x00078008, Buffer.from("IPM.Microsoft Mail.Note\0")), ...papers.map(attachment)]);
const tools = {
    "tnef": folder => spawnSync("root/usr/bin/tnef", ["-C", folder, `${folder}.dat`]),
    "ytnef": folder => spawnSync("root/usr/bin/ytnef", ["-f", folder, "-F", `${folder}.dat`],
        { env: { ...process.env, LD_LIBRARY_PATH: `root/usr/lib/${library}` } }),
};
const bromandy = "Delete paragraph 14.", quillonia = "Keep paragraph 14.";
let asSeen = true, number = 0;
const cases = [
    ["names that begin alike", [["COMMEN~1.DOC", "Comments of Bromandy.docx", bromandy, true],
        ["COMMEN~1.DOC", "Comments of Quillonia.docx", quillonia, true]], {
        "tnef": { "Comments of Bromandy.docx": bromandy, "Comments of Quillonia.docx": quillonia },
        "ytnef": { "COMMEN~1.DOC": quillonia } }, "COMMEN~1.DOC, COMMEN~1.DOC"],
    ["names that begin otherwise", [["BROMAN~1.DOC", "Bromandy comments.docx", bromandy, true],
        ["QUILLO~1.DOC", "Quillonia comments.docx", quillonia, true]], {
        "tnef": { "Bromandy comments.docx": bromandy, "Quillonia comments.docx": quillonia },
        "ytnef": { "BROMAN~1.DOC": bromandy, "QUILLO~1.DOC": quillonia } }, "BROMAN~1.DOC, QUILLO~1.DOC"],
    ["one name, not in Unicode", [["COMMENTS.DOC", "comments.docx", bromandy, false],
        ["COMMENTS.DOC", "comments.docx", quillonia, false]], {
        "tnef": { "comments.docx": bromandy }, "ytnef": { "comments.docx": quillonia } }, "COMMENTS.DOC, COMMENTS.DOC"],
];
(async () => {
  for (const [title, papers, seen, titles] of cases) {
    console.log(title);
    for (const [tool, run] of Object.entries(tools)) {
        const folder = `out${++number}`;
        mkdirSync(folder);
        writeFileSync(`${folder}.dat`, winmail(papers));
        const { status, stderr } = run(folder);
        const found = Object.fromEntries(readdirSync(folder).sort().map(name => [name, readFileSync(`${folder}/${name}`, "utf8")]));
        console.log(`  ${tool}: ${JSON.stringify(found)}, exit code ${status}${String(stderr).includes("exists") ? ", a message" : ""}`);
        asSeen &&= JSON.stringify(found) === JSON.stringify(seen[tool]) && status === 0;
    }
    const { Attachments } = await promisify(tnef.parseBuffer)(winmail(papers));
    const read = Attachments.map(one => one.Title).join(", ");
    console.log(`  node-tnef: ${read}`);
    asSeen &&= read === titles;
  }
  process.exit(asSeen ? 0 : 1);
})();
X
node probe.cjs && echo "As seen on 2026-11-29." || { echo "It behaves otherwise now." >&2; exit 1; }

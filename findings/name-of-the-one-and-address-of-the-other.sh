#!/usr/bin/env bash
# wl-msg-reader 0.2.1 and msgreader 1.0.1: an Outlook mail that Bromandy's Dele Gate sent on behalf of Quillonia's mission is from "Dele
#   Gate" with the address of Quillonia's mission.
#
# One would expect: senderName and senderEmail are one and the same person, as in @kenjiuno/msgreader 1.28.0, which reads
#   d.gate@bromandy.example from this file and names the other address beside it; or both are the delegation for whom she wrote, as Outlook
#   shows it.
# What happens: the name is of the one who sent (property 0C1A of MS-OXPROPS), the address of the one for whom it was sent (5D02), and
#   neither the other name nor the other address is anywhere in the result. If only one has sent, both agree, so that nothing is seen in a
#   test. Where a server has not written 5D02 there is no address at all. Of the recipients nothing tells To from blind copy.
# Why it matters: an assistant sends for an ambassador, one mission for another, a chair for a group; such mails are kept as .msg and read
#   into the list of comments. A comment then has an author who does not exist: found by name it is Bromandy's, found by address, as a
#   roster is, it is Quillonia's, and "on behalf of", which reconciles the two, is lost.
# Kin: Sicos1977/MSGReader issue 483 (name of one, address of another, from another property, in C#; closed). None found for these two.
#   Versions: wl-msg-reader 0.2.1, msgreader 1.0.1, @kenjiuno/msgreader 1.28.0, cfb 1.2.2 to write the file, Node 20. Seen on 2026-11-29.
set -euo pipefail
command -v npm >/dev/null || { echo "npm is missing: install Node 20 or newer with npm." >&2; exit 2; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y > /dev/null
npm install --no-audit --no-fund --silent --ignore-scripts wl-msg-reader@0.2.1 msgreader@1.0.1 @kenjiuno/msgreader@1.28.0 cfb@1.2.2
cat > probe.cjs <<'X'
const { readFileSync } = require("node:fs");
const CFB = require("cfb");
const readers = {
    "@kenjiuno/msgreader": require("@kenjiuno/msgreader"),
    "wl-msg-reader": require("wl-msg-reader"),
    "msgreader": require("msgreader"),
};
const version = name => JSON.parse(readFileSync(`node_modules/${name}/package.json`, "utf8")).version;

// MS-OXMSG: texts are streams of their own; each is named in the property stream with its length, numbers and dates stand in it.
const text = (tag, value) => ({ tag, value: Buffer.from(value, "utf16le") });
const number = (tag, value) => ({ tag, number: BigInt(value), type: 3 });
const date = (tag, value) => ({ tag, number: (BigInt(Date.parse(value)) + 11644473600000n) * 10000n, type: 0x40 });
function write(file, folder, header, properties) {
    const stream = properties.map(({ tag, value, number, type }) => {
        const entry = Buffer.alloc(16);
        entry.writeUInt16LE(type ?? 0x1f, 0);
        entry.writeUInt16LE(tag, 2);
        entry.writeUInt32LE(6, 4);
        if (value) entry.writeUInt32LE(value.length + 2, 8); else entry.writeBigUInt64LE(number, 8);
        if (value) CFB.utils.cfb_add(file, `${folder}__substg1.0_${tag.toString(16).toUpperCase().padStart(4, "0")}001F`, value);
        return entry;
    });
    CFB.utils.cfb_add(file, `${folder}__properties_version1.0`, Buffer.concat([header, ...stream]));
}
function mail(sender, behalf) {
    const file = CFB.utils.cfb_new(), header = Buffer.alloc(32);
    header.writeUInt32LE(1, 8);
    header.writeUInt32LE(1, 16);
    write(file, "/", header, [text(0x001a, "IPM.Note"), text(0x0037, "Comments"), text(0x1000, "Delete paragraph 14."),
        text(0x0c1a, sender[0]), text(0x0c1e, "SMTP"), text(0x0c1f, sender[1]), text(0x5d01, sender[1]),
        text(0x0042, behalf[0]), text(0x0064, "SMTP"), text(0x0065, behalf[1]), text(0x5d02, behalf[1]),
        date(0x0039, "2017-12-22T17:00:00Z"), number(0x340d, 0x40000)]);
    write(file, "/__recip_version1.0_#00000000/", Buffer.alloc(8), [number(0x0c15, 1), text(0x3001, "Secretariat"),
        text(0x3002, "SMTP"), text(0x3003, "desk@example.org"), text(0x39fe, "desk@example.org")]);
    for (const list of ["00020102", "00030102", "00040102"])
        CFB.utils.cfb_add(file, `/__nameid_version1.0/__substg1.0_${list}`, Buffer.alloc(0));
    CFB.utils.cfb_del(file, "/\u0001Sh33tJ5");
    return new Uint8Array(CFB.write(file, { type: "buffer" })).buffer;
}
const gate = ["Dele Gate", "d.gate@bromandy.example"], quillonia = ["Permanent Mission of Quillonia", "mission@quillonia.example"];
let asSeen = true;
for (const [title, file, expected] of [
    ["sent by Dele Gate for herself", mail(gate, gate), Array(3).fill(gate)],
    ["sent by Dele Gate on behalf of Quillonia", mail(gate, quillonia), [gate, [gate[0], quillonia[1]], [gate[0], quillonia[1]]]],
]) {
    console.log(title);
    Object.entries(readers).forEach(([name, loaded], index) => {
        const Reader = loaded.MSGReader ?? loaded.default ?? loaded;
        const read = new Reader(file).getFileData();
        console.log(`  ${name} ${version(name)}: ${read.senderName} <${read.senderEmail}>`);
        const whole = JSON.stringify(read);
        asSeen &&= read.senderName === expected[index][0] && read.senderEmail === expected[index][1];
        if (index === 0) asSeen &&= whole.includes(expected[0][1]) && (!title.includes("behalf") || whole.includes(quillonia[1]));
        else asSeen &&= !title.includes("behalf") || !(whole.includes(gate[1]) || whole.includes(quillonia[0]));
    });
}
process.exit(asSeen ? 0 : 1);
X
TZ=UTC node probe.cjs && echo "As seen on 2026-11-29." || { echo "It behaves otherwise now." >&2; exit 1; }

#!/usr/bin/env bash
# msgconvert (Email::Outlook::Message 0.921): an Outlook mail from "Bromandy, Permanent Mission" becomes a mail from two, an address
#   "Bromandy" and a "Permanent Mission"; one sent on behalf of Quillonia is from the assistant who sent it, and Quillonia is not in it.
#
# One would expect: a name with a comma is written in quotation marks, since the comma stands between two addresses (RFC 5322, 3.2.3 and
#   3.4); From is the one who speaks and Sender the one who sends (3.6.2), as Outlook shows them.
# What happens: names are set before their addresses as they are: "From: Bromandy, Permanent Mission <...>", and likewise in To and Cc.
#   PR_SENT_REPRESENTING_NAME and its address are not used; the sender alone is From. Where the .msg has the headers of the Internet (a mail
#   from outside) these are taken and are right; a mail within one house, or one that was sent, has none.
# Why it matters: the address books of administrations write "Gate, Dele" and "Bromandy, Permanent Mission". In the .eml or mbox that
#   goes into the archive the comment is from a "Permanent Mission" of no State, or from a person of another house, and who answers all
#   writes to one more addressee for each comma, to "Conti" as well as to Ben.
# Kin: mvz/email-outlook-message-perl issue 12 (the name in the mbox separator; closed); name-of-the-one-and-address-of-the-other.sh is
#   about readers that mix the two. None found for the comma. Versions: Debian's libemail-outlook-message-perl 0.921-1, Perl 5.36, cfb 1.2.2
#   and postal-mime 4.0.0 on Node 20, Python 3.11. Seen on 2026-11-29.
set -euo pipefail
for tool in apt-get dpkg-deb npm perl /usr/bin/python3; do
    command -v "$tool" > /dev/null \
        || { echo "$tool is missing: this needs Debian 12 with its Perl and Python, and Node 20 or newer." >&2; exit 2; }
done
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
apt-get download libemail-outlook-message-perl=0.921-1 libemail-mime-perl=1.953-1 libemail-simple-perl=2.218-1 \
    libemail-date-format-perl=1.008-1 libemail-messageid-perl=1.408-1 libemail-mime-contenttype-perl=1.028-1 \
    libemail-mime-encodings-perl=1.317-1 libio-string-perl=1.08-4 libmodule-runtime-perl=0.016-2 libole-storage-lite-perl=0.20-2 \
    libtext-unidecode-perl=1.30-3 > apt.log 2>&1 \
    || { echo "Debian does not give these packages (apt-get update first; other versions want another look)." >&2; exit 2; }
for file in *.deb; do dpkg-deb -x "$file" root; done
dpkg-deb -W --showformat='${Package} ${Version}\n' libemail-outlook-message-perl_*.deb
npm init -y > /dev/null
npm install --no-audit --no-fund --silent --ignore-scripts cfb@1.2.2 postal-mime@4.0.0
cat > convert.pl <<'X'
use Email::Outlook::Message;
print Email::Outlook::Message->new($ARGV[0])->to_email_mime->as_string;
X
cat > read.py <<'X'
import email, email.policy, sys
mail = email.message_from_binary_file(sys.stdin.buffer, policy=email.policy.default)
print("; ".join(f"{one.display_name or '-'} <{one.addr_spec}>" for name in ("From", "To") for one in mail[name].addresses))
X
cat > probe.mjs <<'X'
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import CFB from "cfb";
import { addressParser } from "postal-mime";

console.log(`postal-mime ${JSON.parse(readFileSync("node_modules/postal-mime/package.json", "utf8")).version}`);
// MS-OXMSG: texts are streams of their own; each is named in the property stream with its length, numbers stand in it.
const text = (tag, value) => ({ tag, value: Buffer.from(value, "utf16le") });
const number = (tag, value) => ({ tag, number: BigInt(value) });
function write(file, folder, header, properties) {
    const stream = properties.map(({ tag, value, number }) => {
        const entry = Buffer.alloc(16);
        entry.writeUInt16LE(value ? 0x1f : 3, 0);
        entry.writeUInt16LE(tag, 2);
        entry.writeUInt32LE(6, 4);
        if (value) entry.writeUInt32LE(value.length + 2, 8); else entry.writeBigUInt64LE(number, 8);
        if (value) CFB.utils.cfb_add(file, `${folder}__substg1.0_${tag.toString(16).toUpperCase().padStart(4, "0")}001F`, value);
        return entry;
    });
    CFB.utils.cfb_add(file, `${folder}__properties_version1.0`, Buffer.concat([header, ...stream]));
}
function msg(sender, behalf, to) {
    const file = CFB.utils.cfb_new(), header = Buffer.alloc(32);
    header.writeUInt32LE(to.length, 8);
    header.writeUInt32LE(to.length, 16);
    write(file, "/", header, [text(0x001a, "IPM.Note"), text(0x0037, "Comments"), text(0x1000, "Delete paragraph 14."),
        text(0x0c1a, sender[0]), text(0x0c1e, "SMTP"), text(0x0c1f, sender[1]), text(0x0042, behalf[0]), text(0x0064, "SMTP"),
        text(0x0065, behalf[1]), text(0x0e04, to.map(one => one[0]).join("; ")), number(0x340d, 0x40000)]);
    to.forEach((one, index) => write(file, `/__recip_version1.0_#0000000${index}/`, Buffer.alloc(8), [number(0x0c15, 1),
        text(0x3001, one[0]), text(0x3002, "SMTP"), text(0x3003, one[1]), text(0x39fe, one[1])]));
    for (const list of ["00020102", "00030102", "00040102"])
        CFB.utils.cfb_add(file, `/__nameid_version1.0/__substg1.0_${list}`, Buffer.alloc(0));
    CFB.utils.cfb_del(file, "/\u0001Sh33tJ5");
    return CFB.write(file, { type: "buffer" });
}
const desk = ["Secretariat", "desk@example.org"], conti = ["Conti, Ben", "b.conti@example.org"];
const plain = ["Bromandy Mission", "mission@bromandy.example"], bromandy = ["Bromandy, Permanent Mission", "mission@bromandy.example"];
const gate = ["Dele Gate", "d.gate@bromandy.example"], quillonia = ["Quillonia", "mission@quillonia.example"];
const env = { ...process.env, PERL5LIB: ["root/usr/share/perl5", "root/usr/lib/x86_64-linux-gnu/perl5/5.36"].join(":") };
let asSeen = true;
for (const [title, file, headers, read] of [
    ["a name without a comma", msg(plain, plain, [desk]), ["From: Bromandy Mission <mission@bromandy.example>",
        "To: Secretariat <desk@example.org>"], "Bromandy Mission <mission@bromandy.example>; Secretariat <desk@example.org>"],
    ["names with a comma", msg(bromandy, bromandy, [desk, conti]), ["From: Bromandy, Permanent Mission <mission@bromandy.example>",
        "To: Secretariat <desk@example.org>, Conti, Ben <b.conti@example.org>"],
        "Bromandy <>; Permanent Mission <mission@bromandy.example>; Secretariat <desk@example.org>; Conti <>; Ben <b.conti@example.org>"],
    ["on behalf of Quillonia", msg(gate, quillonia, [desk]), ["From: Dele Gate <d.gate@bromandy.example>",
        "To: Secretariat <desk@example.org>"], "Dele Gate <d.gate@bromandy.example>; Secretariat <desk@example.org>"],
]) {
    writeFileSync("in.msg", file);
    const mail = execFileSync("perl", ["convert.pl", "in.msg"], { env, stdio: ["ignore", "pipe", "ignore"] });
    const lines = mail.toString("utf8").split(/\r?\n/).filter(line => /^(From|To|Sender|Reply-To):/.test(line));
    const python = execFileSync("/usr/bin/python3", ["read.py"], { input: mail, encoding: "utf8" }).trim();
    const seen = lines.flatMap(line => addressParser(line.replace(/^[^:]*: /, ""))).map(one => `${one.name} <${one.address}>`).join("; ");
    console.log(`${title}\n  ${lines.join("\n  ")}\n  postal-mime: ${seen}\n  Python:      ${python}`);
    asSeen &&= lines.join("|") === headers.join("|") && seen === read && !mail.includes("uillonia")
        && python === read.replace(/(\w+) <>/g, "- <$1>");
}
process.exit(asSeen ? 0 : 1);
X
node probe.mjs && echo "As seen on 2026-11-29." || { echo "It behaves otherwise now." >&2; exit 1; }

// @ts-check
// A second program that holds a receipt against a paper, from the form as it is written down (PaperVerifying) and nothing of
// the product: node verify.mjs PAPER.docx RECEIPT.json; exit 0 when everything on the receipt stands in the paper unaltered.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { inflateRawSync } from "node:zlib";

/** The parts of a zip by name, read from its central directory. @param {Buffer} zip */
function parts(zip) {
  const found = new Map();
  let end = zip.length - 22;
  while (zip.readUInt32LE(end) !== 0x06054b50) end--;
  let at = zip.readUInt32LE(end + 16);
  for (let n = zip.readUInt16LE(end + 10); n > 0; n--) {
    const [size, nameLength] = [zip.readUInt32LE(at + 20), zip.readUInt16LE(at + 28)];
    const [extra, comment, local] = [zip.readUInt16LE(at + 30), zip.readUInt16LE(at + 32), zip.readUInt32LE(at + 42)];
    const name = zip.toString("utf8", at + 46, at + 46 + nameLength);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const data = zip.subarray(start, start + size);
    found.set(name, (zip.readUInt16LE(at + 10) === 0 ? data : inflateRawSync(data)).toString("utf8"));
    at += 46 + nameLength + extra + comment;
  }
  return found;
}

/** @param {any} value @returns {string} */
function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  return `{${Object.keys(value).sort().map(k => `${JSON.stringify(k)}:${canonical(value[k])}`).join(",")}}`;
}

/** @param {any} comment @param {string | undefined} delegation */
function imprint(comment, delegation) {
  const content = { ...comment.content };
  if (delegation === undefined) delete content.onBehalfOf;
  const line = delegation === undefined ? { content, reference: comment.reference } : { content, delegation, reference: comment.reference };
  return createHash("sha256").update(canonical(line), "utf8").digest("hex");
}

/** @param {string} text */
const plain = text => text.replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&quot;/g, '"').replace(/&apos;/g, "'")
  .replace(/&#x([0-9a-f]+);/gi, (_, hex) => String.fromCodePoint(parseInt(hex, 16))).replace(/&#(\d+);/g, (_, n) => String.fromCodePoint(Number(n)))
  .replace(/&amp;/g, "&");

/** @param {string} text */
const alike = text => text.normalize("NFC").replace(/[\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069]/g, "").replace(/\p{White_Space}+/gu, " ").replace(/^ | $/g, "");

/** What can be read of a piece of WordprocessingML, runs of one style passed over. @param {string} xml @param {string} [without] */
function read(xml, without) {
  let text = "";
  for (const [token, run] of xml.matchAll(/<w:p[ >]|<w:r[ >](.*?)<\/w:r>/gs)) {
    if (run === undefined) text += token.startsWith("<w:p") ? "\n" : "";
    else if (!without || !run.includes(`<w:rStyle w:val="${without}"/>`)) {
      for (const [piece, said] of run.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:(?:br|tab)\/>/g)) text += said === undefined ? " " : plain(said);
    }
  }
  return alike(text);
}

const [paper, receipt] = process.argv.slice(2);
const files = parts(readFileSync(paper));
let said = JSON.parse(readFileSync(receipt, "utf8"));
if (typeof said.statement === "string") said = JSON.parse(said.statement);

const imprints = [...files].filter(([name]) => name.startsWith("customXml/item")).flatMap(([, xml]) =>
  xml.includes('xmlns="urn:rapporteur:paper:1"') ? [...xml.matchAll(/<comment reference="([^"]*)" imprint="([^"]*)"\/>/g)] : []);
const rows = [...(files.get("word/document.xml") ?? "").matchAll(/<w:tr[ >].*?<\/w:tr>/gs),
  ...(files.get("word/comments.xml") ?? "").matchAll(/<w:comment[ >].*?<\/w:comment>/gs)].map(m => m[0]);

let stands = imprints.length > 0;
for (const comment of said.comments) {
  const carried = imprints.filter(i => i[1] === comment.reference).map(i => i[2]);
  const mine = rows.filter(r => read(/<w:p[ >].*?<\/w:p>/s.exec(r)?.[0] ?? "").split(" · ")[0] === comment.reference);
  const content = comment.content;
  const verdict = carried.length === 0 ? "missing"
    : !carried.includes(imprint(comment, said.delegation)) && !carried.includes(imprint(comment, undefined)) ? "other-text"
    : mine.some(row => [content.text, content.condition, ...content.alternatives ?? []].every(t => read(row).includes(alike(t ?? "")))
      && read(row, "Removed").includes(alike(content.proposedWording ?? ""))
      && read(row, "Added").includes(alike(content.existingWording ?? ""))) ? "stands" : "altered";
  stands &&= verdict === "stands";
  console.log(`${comment.reference} ${verdict}`);
}
process.exit(stands ? 0 : 1);

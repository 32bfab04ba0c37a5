// Compares two drafts with docxodus and writes the version with changes marked; prints seconds of the processor and
// mebibytes at the peak.
import { readFileSync, writeFileSync } from "node:fs";
import { docxDiffCompare, initialize } from "docxodus/core";

const [, , before, after, into] = process.argv;
await initialize();
writeFileSync(into, await docxDiffCompare(readFileSync(before), readFileSync(after)));
const { user, system } = process.cpuUsage();
console.log(((user + system) / 1e6).toFixed(2), Math.round(process.resourceUsage().maxRSS / 1024));

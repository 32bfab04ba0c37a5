// Compares two drafts with docxodus and writes the version with changes marked.
import { readFileSync, writeFileSync } from "node:fs";
import { docxDiffCompare, initialize } from "docxodus/core";

const [, , before, after, into] = process.argv;
await initialize();
writeFileSync(into, await docxDiffCompare(readFileSync(before), readFileSync(after)));

// Finds quotations again in a text by their words alone, as annotation tools do: exactly, else with up to half the letters
// wrong (at most 256), the likeliest by what stands before and after and by where it stood.
import { readFileSync, writeFileSync } from "node:fs";
import approx from "approx-string-match";

const [, , asked, into] = process.argv;
const search = approx.default ?? approx;
const { text, quotations } = JSON.parse(readFileSync(asked, "utf8"));

function matches(pattern, within, most) {
  const exact = [];
  for (let at = within.indexOf(pattern); at >= 0; at = within.indexOf(pattern, at + 1)) {
    exact.push({ start: at, end: at + pattern.length, errors: 0 });
  }

  return exact.length > 0 ? exact : search(within, pattern, most);
}

function like(wanted, found) {
  if (wanted.length === 0) return 1;
  const errors = matches(wanted, found, wanted.length).map((m) => m.errors);
  return 1 - Math.min(...errors, wanted.length) / wanted.length;
}

function find({ exact, prefix, suffix, at }) {
  let best = null;
  for (const match of matches(exact, text, Math.min(256, exact.length / 2))) {
    const score = 50 * (1 - match.errors / exact.length)
      + 20 * like(prefix, text.slice(Math.max(0, match.start - prefix.length), match.start))
      + 20 * like(suffix, text.slice(match.end, match.end + suffix.length))
      + 2 * (1 - Math.abs(match.start - at) / text.length);
    best = best === null || score > best.score ? { start: match.start, end: match.end, score } : best;
  }

  return best;
}

const begun = performance.now();
const found = quotations.map(find);
writeFileSync(into, JSON.stringify({ seconds: (performance.now() - begun) / 1000, found }));

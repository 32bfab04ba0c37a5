// @ts-check
// A text as it is searched where a page holds it all: folded, and its words found, as Drafts/SearchText.cs does; one table tests both.

const WORD = /[\p{L}\p{M}\p{Nd}]+/gu;
// Thai, Lao, Khmer, Chinese and Japanese set no spaces between words.
const UNSPACED = /[\u0E00-\u0EFF\u1780-\u17FF\u3040-\u9FFF]/u;

/** @param {string} text */
export const fold = text => text.normalize('NFD').toLowerCase().replace(/и\u0306/g, '\u0439').replace(/[\p{Mn}\p{Me}\p{Cf}]/gu, '').replace(/ı/g, 'i');

/** The words of what somebody looks for. @param {string} sought */
export const wordsOf = sought => fold(sought).match(WORD) ?? [];

/** Whether a folded text holds all the words, the last of them perhaps only begun. @param {string} folded @param {string[]} words */
export const holds = (folded, words) => words.every((word, nth) => stands(folded, word, nth === words.length - 1));

/** @param {string} folded @param {string} word @param {boolean} open */
function stands(folded, word, open) {
  for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1)) {
    if (apart(folded[at - 1], folded[at]) && (open || apart(folded[at + word.length], folded[at + word.length - 1]))) return true;
  }
  return false;
}

/** Whether a word may begin or end between the two. @param {string | undefined} beyond @param {string} within */
const apart = (beyond, within) => beyond === undefined || !/[\p{L}\p{M}\p{Nd}]/u.test(beyond) || UNSPACED.test(within);

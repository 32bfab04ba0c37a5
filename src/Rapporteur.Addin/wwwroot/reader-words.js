// @ts-check
// Words of a passage chosen by keyboard alone: the browser's own selection moves by words of the text.

const WORD = /[\p{L}\p{M}\p{Nd}]+(?:['’-][\p{L}\p{M}\p{Nd}]+)*/gu;
/** Where the choice began and where it is now, as words. @type {{ row: Element | null, anchor: number, focus: number }} */
let at = { row: null, anchor: -1, focus: -1 };

/** @param {Element} row @param {KeyboardEvent} event @param {HTMLElement | null} announce */
export function step(row, event, announce) {
  const text = row.querySelector('.text'), node = text?.firstChild;
  if (!(node instanceof Text)) return;
  const words = [...node.data.matchAll(WORD)].map(word => [word.index, word.index + word[0].length]);
  if (words.length === 0) return;
  const rightToLeft = getComputedStyle(/** @type {Element} */ (text)).direction === 'rtl';
  const by = (event.key === 'ArrowRight') !== rightToLeft ? 1 : -1;
  if (at.row !== row || document.getSelection()?.isCollapsed !== false) at = { row, anchor: -1, focus: by > 0 ? -1 : words.length };
  const focus = Math.min(Math.max(at.focus + by, 0), words.length - 1);
  at = { row, anchor: event.shiftKey && at.anchor >= 0 ? at.anchor : focus, focus };
  const range = document.createRange();
  range.setStart(node, words[Math.min(at.anchor, focus)][0]);
  range.setEnd(node, words[Math.max(at.anchor, focus)][1]);
  document.getSelection()?.removeAllRanges();
  document.getSelection()?.addRange(range);
  if (announce) announce.textContent = range.toString();
}

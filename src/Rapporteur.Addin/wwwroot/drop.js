// @ts-check
// A file held over the page, and let go: it goes the way of the field for it. Comes with the first file that is held over it.

/** @typedef {{ show: (query: string) => Promise<void>, phrase: import('./told.js').Phrase, say: (words: string) => void }} Pane */

/** How long after the last sign of it a file is no longer held over the page. */
const GONE_AFTER = 400;
const sheet = Object.assign(document.createElement('div'), { className: 'sheet', role: 'status' });
Object.assign(sheet.style, { position: 'fixed', inset: '1rem', zIndex: '20', placeItems: 'center', fontWeight: '600', pointerEvents: 'none' });
let held = 0;

/** @param {import('./told.js').Phrase} phrase */
export function over(phrase) {
  clearTimeout(held);
  held = setTimeout(() => sheet.remove(), GONE_AFTER);
  if (sheet.isConnected) return;
  sheet.textContent = phrase('pane.script.drop-here');
  document.body.append(sheet);
}

/** @param {FileList} files @param {Pane} pane */
export async function dropped(files, { show, phrase, say }) {
  clearTimeout(held);
  sheet.remove();
  if (files.length !== 1) { say(phrase('pane.script.drop-one')); return; }
  if (!field()) await show('panel=ours');
  const at = field();
  if (!at) return;
  at.files = files;
  at.dispatchEvent(new Event('change', { bubbles: true }));
  if (!at.matches('[data-send-back]')) at.form?.requestSubmit();
}

/** @returns {HTMLInputElement | null} */
function field() { return document.querySelector('[data-send-back]') ?? document.querySelector('#f-file'); }

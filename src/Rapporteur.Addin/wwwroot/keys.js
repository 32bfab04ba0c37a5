// @ts-check
// Keys of one letter, asked for when the first is pressed: from comment to comment, a comment after a passage, the search, the list of
// keys. They can be switched off, but for the search and the list, and never work where somebody types.

/** What the pane does, handed over: the page's module has an address of its own, and to import it here would run it twice. @typedef {{ here: () => string, load: (passage: string) => Promise<void>, point: (refs: string[]) => void, show: (query: string) => Promise<void>, ahead: string[] | null }} Pane */

const OFF = 'rapporteur-keys-off';
const frame = () => /** @type {HTMLElement} */ (document.getElementById('pane'));
const off = () => { try { return localStorage.getItem(OFF) !== null; } catch { return false; } };

/** Pressed faster than a step is done, they are done one after the other. */
let stepping = Promise.resolve();

/** @param {KeyboardEvent} event @param {Pane} pane */
export async function pressed(event, pane) {
  if (event.key === '/') { await search(pane); return; }
  if (event.key === '?') { list(); return; }
  if (off()) return;
  if (event.key === 'n' || event.key === 'p') stepping = stepping.then(() => step(pane, event.key === 'n' ? 1 : -1)).catch(() => undefined);
  else if (event.key === '+' && pane.here()) document.dispatchEvent(new CustomEvent('rapporteur:here', { detail: { passage: pane.here(), place: 'between', focus: true } }));
}

/** To the field of the search, which gets what was typed before it was there. @param {Pane} pane */
async function search({ here, show, ahead }) {
  const field = () => /** @type {HTMLInputElement | null} */ (frame().querySelector('#find'));
  if (!field()) await show(`panel=outline&passage=${encodeURIComponent(here())}`);
  const at = field();
  at?.focus();
  at?.select();
  if (!at || !ahead?.length) return;
  at.value = ahead.reduce((typed, key) => key === 'Backspace' ? typed.slice(0, -1) : key === 'Enter' ? typed : typed + key, '');
  at.dispatchEvent(new Event('input', { bubbles: true }));
  if (ahead.includes('Enter')) at.form?.requestSubmit();
}

/** To the comment after or before the one that is shown, at this passage or the next that has one. @param {Pane} pane @param {1 | -1} by */
async function step({ here, load, point }, by) {
  const cards = () => /** @type {HTMLElement[]} */ ([...frame().querySelectorAll('[data-panel=Here] .card')]);
  const at = cards().findIndex(card => card.matches('.pointed')), next = cards()[at < 0 ? (by > 0 ? 0 : cards().length - 1) : at + by];
  if (next) { point([next.dataset.ref ?? '']); return; }
  const order = (frame().querySelector('.panel')?.getAttribute('data-marks') ?? '').split(' ').filter(Boolean).map(mark => mark.split(':')[0]);
  const place = passageBeyond(order, here(), by);
  if (!place) return;
  document.dispatchEvent(new CustomEvent('rapporteur:go', { detail: { passage: place } }));
  await load(place);
  const found = cards(), card = found[by > 0 ? 0 : found.length - 1];
  if (card) point([card.dataset.ref ?? '']);
}

/** Where the passage shown has no comment, its place in the outline or the text says which comes next. @param {string[]} order @param {string} here @param {1 | -1} by */
function passageBeyond(order, here, by) {
  const at = order.indexOf(here);
  if (at >= 0) return order[at + by];
  const all = [...document.querySelectorAll('.passage')].map(row => row.id), from = all.indexOf(here);
  const beyond = order.filter(passage => by > 0 ? all.indexOf(passage) > from : all.indexOf(passage) < from);
  return all.length === 0 || !here ? order.at(by > 0 ? 0 : -1) : beyond.at(by > 0 ? 0 : -1);
}

function list() {
  const dialog = /** @type {HTMLDialogElement | null} */ (document.getElementById('keys'));
  const box = /** @type {HTMLInputElement | null | undefined} */ (dialog?.querySelector('input'));
  if (!dialog || !box) return;
  box.checked = !off();
  box.onchange = () => { try { if (box.checked) localStorage.removeItem(OFF); else localStorage.setItem(OFF, ''); } catch { /* nothing is kept there */ } };
  dialog.showModal();
}

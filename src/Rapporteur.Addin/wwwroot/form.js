// @ts-check
// What the comment form does as somebody writes in it; comes with the first letter or choice. Words chosen in the text become
// places and existing wording. And what it proposes from what is typed, until somebody chooses: the kinds, as the host's own rule has them
// (KindsWritten), and the language, from the letters, from the small words of French and English, and from the person's own.

/** @typedef {{ passage: string, label: string, exact: string, prefix: string, suffix: string }} Quoted */
/** What the pane does, handed over: to import its module here would run it twice. @typedef {{ keep: (form: HTMLFormElement) => void, showPlace: (form: HTMLFormElement, place: any) => void, preview: (form: HTMLFormElement) => void, announce: (words: string) => void, phrase: import('./told.js').Phrase }} Tools */

const CYRILLIC = /\p{Script=Cyrillic}/gu, ARABIC = /\p{Script=Arabic}/gu, LATIN = /\p{Script=Latin}/gu;
/** Letters Persian has and Arabic has not. */
const PERSIAN = /[\u067e\u0686\u0698\u06af\u06cc\u06a9]/u, TURKISH = /[ğışİ]/u;
const FRENCH = /(?<!\p{L})(?:le|la|les|des|du|une|est|dans|pour|que|qui|et|aux|sur|par|ce|cette)(?!\p{L})/giu;
const ENGLISH = /(?<!\p{L})(?:the|of|and|to|in|is|be|should|that|for|with|this|by|on|as)(?!\p{L})/giu;
/** What is shorter says nothing of its language yet. */
const SHORTEST = 8;

/** @param {HTMLFormElement} form */
export function follow(form) {
  kinds(form);
  language(form);
}

/** @param {HTMLFormElement} form */
function kinds(form) {
  const follows = /** @type {HTMLInputElement | null} */ (form.elements.namedItem('follows'));
  if (follows?.value !== 'kind') return;
  const scopes = [.../** @type {NodeListOf<HTMLInputElement>} */ (form.querySelectorAll('[name=place]'))].map(place => JSON.parse(place.value).scope);
  const kind = typed(form, 'proposedWording') ? (typed(form, 'existingWording') ? 'Replace' : 'Add')
    : scopes.length > 0 && scopes.every(scope => scope === 'document') && typed(form, 'text') ? 'General' : '';
  /** @type {NodeListOf<HTMLInputElement>} */ (form.querySelectorAll('[name=kind]')).forEach(box => { box.checked = box.value === kind; });
}

/** @param {HTMLFormElement} form */
function language(form) {
  const choice = /** @type {HTMLSelectElement | null} */ (form.elements.namedItem('language'));
  const text = typed(form, 'text') || typed(form, 'proposedWording');
  if (!choice || choice.dataset.chosen !== undefined || text.length < SHORTEST) return;
  const tag = languageOf(text, choice.dataset.own ?? 'en');
  if ([...choice.options].some(option => option.value === tag)) choice.value = tag;
}

/** @param {string} text @param {string} own the person's @returns {string} */
export function languageOf(text, own) {
  const count = (/** @type {RegExp} */ kind) => text.match(kind)?.length ?? 0;
  const [cyrillic, arabic, latin] = [CYRILLIC, ARABIC, LATIN].map(count);
  if (cyrillic > latin && cyrillic > arabic) return 'ru';
  if (arabic > latin) return PERSIAN.test(text) || own === 'fa' ? 'fa' : 'ar';
  if (TURKISH.test(text)) return 'tr';
  const [french, english] = [FRENCH, ENGLISH].map(count);
  return french > english ? 'fr' : english > french ? 'en' : ['ru', 'ar', 'fa'].includes(own) ? 'en' : own;
}

/** Chosen by hand: nothing follows any more. @param {HTMLElement} field */
export function chosen(field) {
  if (field instanceof HTMLSelectElement) field.dataset.chosen = '';
  const follows = /** @type {HTMLInputElement | null | undefined} */ (/** @type {HTMLInputElement} */ (field).form?.elements.namedItem('follows'));
  if (/** @type {HTMLInputElement} */ (field).name === 'kind' && follows) follows.value = '';
}

/** @param {HTMLFormElement} form @param {string} name */
function typed(form, name) { return /** @type {HTMLTextAreaElement | null} */ (form.elements.namedItem(name))?.value.trim() ?? ''; }

/** @param {HTMLFormElement} form @param {Quoted[]} quoted @param {Tools} tools */
export function quote(form, quoted, { keep, showPlace, preview, announce, phrase }) {
  const more = form.querySelector('[data-add-place=selection]'), adding = more?.getAttribute('aria-pressed') === 'true';
  const list = /** @type {HTMLElement} */ (form.querySelector('[data-places]'));
  // Words chosen in a passage say more than the passage, and take its place.
  if (!adding) list.replaceChildren();
  for (const q of quoted) showPlace(form, { scope: 'words', passage: q.passage, quotation: { exact: q.exact, prefix: q.prefix, suffix: q.suffix }, label: q.label });
  const existing = /** @type {HTMLTextAreaElement} */ (form.elements.namedItem('existingWording'));
  const wording = form.querySelector('[data-wording]');
  if (!adding && wording instanceof HTMLDetailsElement) wording.open = true;
  if (!adding && (!existing.value || existing.dataset.quoted === existing.value)) { existing.value = quoted.map(q => q.exact).join('\n'); existing.dataset.quoted = existing.value; }
  more?.setAttribute('aria-pressed', 'false');
  keep(form);
  preview(form);
  announce(phrase('pane.script.quoted', { words: quoted.map(q => q.exact).join(' … ') }));
}

/** @param {HTMLFormElement} form @param {HTMLElement} pressed @param {Tools} tools */
export function addPlace(form, pressed, { keep, showPlace }) {
  if (pressed.dataset.addPlace === 'document') { showPlace(form, { scope: 'document' }); keep(form); return; }
  pressed.setAttribute('aria-pressed', String(pressed.getAttribute('aria-pressed') !== 'true'));
}

/** What of the passage the comment is about: one replaces the other; words chosen in it and places elsewhere stay. @param {HTMLFormElement} form @param {HTMLElement} pressed @param {Tools} tools */
export function setPlace(form, pressed, { keep, showPlace, announce }) {
  const { setPlace: scope, of: passage, label } = pressed.dataset;
  const offered = [...pressed.parentElement?.children ?? []].map(choice => /** @type {HTMLElement} */ (choice).dataset.of);
  form.querySelectorAll('[data-places] > li').forEach(item => {
    const place = JSON.parse(/** @type {HTMLInputElement} */ (item.querySelector('[name=place]')).value);
    if (['passage', 'section', 'between'].includes(place.scope) && offered.includes(place.passage)) item.remove();
  });
  showPlace(form, { scope, passage, label });
  keep(form);
  announce(form.querySelector('[data-places] > li:last-child span')?.textContent ?? '');
}

/** @param {HTMLFormElement} form @param {HTMLElement} at */
export async function preview(form, at) {
  const value = (/** @type {string} */ name) => /** @type {HTMLTextAreaElement} */ (form.elements.namedItem(name)).value;
  at.hidden = !value('existingWording') || !value('proposedWording');
  if (at.hidden) { at.replaceChildren(); return; }
  // Without a connection there is no preview, and nothing else is missed.
  const { wordChange } = await import('./word-change.js').catch(() => ({ wordChange: null }));
  if (!wordChange) { at.hidden = true; return; }
  at.replaceChildren(...wordChange(value('existingWording'), value('proposedWording')).map(change => {
    if (change.kind === 'kept') return document.createTextNode(change.text);
    const run = document.createElement(change.kind === 'added' ? 'ins' : 'del');
    run.textContent = change.text;
    return run;
  }));
}

// @ts-check
// What the one search offers beside a field that asks for a place: a list below it, gone through by the arrow keys, taken by
// Enter or by hand. The field itself takes whatever is typed; a form works without this.

const AFTER = 120;
let typing = 0;
/** The field whose list is shown. @type {HTMLInputElement | null} */
let open = null;

/** The list of the field, made when it is first wanted. @param {HTMLInputElement} field */
function listOf(field) {
  const known = field.parentElement?.querySelector('.offers');
  if (known instanceof HTMLElement) return known;
  const list = Object.assign(document.createElement('ul'), { id: `${field.id}-offers`, className: 'offers', hidden: true });
  list.role = 'listbox';
  list.ariaLabel = field.labels?.[0]?.textContent ?? '';
  field.role = 'combobox';
  field.setAttribute('aria-autocomplete', 'list');
  field.setAttribute('aria-expanded', 'false');
  field.setAttribute('aria-controls', list.id);
  list.addEventListener('pointerdown', event => event.preventDefault());
  list.addEventListener('click', event => { const chosen = /** @type {HTMLElement} */ (event.target).closest('[role=option]'); if (chosen instanceof HTMLElement) take(field, chosen); });
  field.after(list);
  return list;
}

/** What is typed last, where several places stand in one field. @param {HTMLInputElement} field */
const sought = field => field.value.slice(field.value.lastIndexOf(';') + 1).trim();

/** @param {HTMLInputElement} field @param {(url: string, request: RequestInit) => Promise<Response>} ask */
export function offer(field, ask) {
  clearTimeout(typing);
  typing = setTimeout(async () => {
    const words = sought(field), list = listOf(field);
    if (!words) { close(); return; }
    try {
      const answer = await ask(`${field.dataset.offers}?q=${encodeURIComponent(words)}`, { headers: { 'HX-Request': 'true' } });
      if (!answer.ok || sought(field) !== words || document.activeElement !== field) return;
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      page.querySelectorAll('[id]').forEach(offer => { offer.id = `${field.id}-${offer.id}`; });
      list.replaceChildren(...page.body.children);
      list.hidden = false;
      [open] = [field];
      field.setAttribute('aria-expanded', 'true');
      point(field, null);
    } catch { close(); }
  }, AFTER);
}

/** @param {HTMLInputElement} field @param {Element | null} chosen */
function point(field, chosen) {
  listOf(field).querySelectorAll('[role=option]').forEach(option => option.setAttribute('aria-selected', String(option === chosen)));
  if (chosen) field.setAttribute('aria-activedescendant', chosen.id); else field.removeAttribute('aria-activedescendant');
  chosen?.scrollIntoView({ block: 'nearest' });
}

/** The place is typed for who chose it; who keeps a list of places takes it from the event. @param {HTMLInputElement} field @param {HTMLElement} chosen */
function take(field, chosen) {
  const { typed = '', scope, passage, label } = chosen.dataset;
  field.value = `${field.value.slice(0, field.value.lastIndexOf(';') + 1)}${field.value.includes(';') ? ' ' : ''}${typed}`;
  close();
  field.dispatchEvent(new CustomEvent('rapporteur:place', { bubbles: true, detail: { scope, passage, label } }));
}

function close() {
  if (!open) return;
  listOf(open).hidden = true;
  open.setAttribute('aria-expanded', 'false');
  open.removeAttribute('aria-activedescendant');
  open = null;
}

document.addEventListener('keydown', event => {
  if (!open || event.target !== open || !['ArrowDown', 'ArrowUp', 'Enter', 'Escape'].includes(event.key)) return;
  const all = [...listOf(open).querySelectorAll('[role=option]')], at = all.findIndex(option => option.ariaSelected === 'true');
  const chosen = all[at];
  if (event.key === 'Enter' && !(chosen instanceof HTMLElement)) { close(); return; }
  event.preventDefault();
  event.stopPropagation();
  if (event.key === 'Escape') close();
  else if (event.key === 'Enter') take(open, /** @type {HTMLElement} */ (chosen));
  else point(open, all[(at + (event.key === 'ArrowDown' ? 1 : at < 0 ? 0 : -1) + all.length) % all.length] ?? null);
}, true);
document.addEventListener('focusout', event => { if (event.target === open) close(); });

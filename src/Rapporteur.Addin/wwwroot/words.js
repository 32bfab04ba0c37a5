// @ts-check
// The sentences the scripts of a page say. They come with the page or the frame, from the same tables as its own, in the
// language of its reader: an element holds them as JSON in data-words, by their keys, with holes such as {{place}}.

/** @typedef {(key: string, holes?: Record<string, string | number>) => string} Phrase */

/** @type {WeakMap<Element, Record<string, string>>} */
const read = new WeakMap();

/** What is said around an element; a hole called count chooses the plural form. @param {Element | null} at @returns {Phrase} */
export function phrases(at) {
  const holder = at?.closest('[data-words]') ?? null, language = holder?.closest('[lang]')?.getAttribute('lang') ?? 'en';
  return (key, holes = {}) => {
    const known = holder && (read.get(holder) ?? JSON.parse(/** @type {HTMLElement} */ (holder).dataset.words ?? '{}'));
    if (!known) return '';
    read.set(/** @type {Element} */ (holder), known);
    const form = typeof holes.count === 'number' ? `${key}_${new Intl.PluralRules([language, 'en']).select(holes.count)}` : key;
    return (known[form] ?? known[key] ?? '').replace(/\{\{(\w+)\}\}/g, (/** @type {string} */ hole, /** @type {string} */ name) => String(holes[name] ?? hole));
  };
}

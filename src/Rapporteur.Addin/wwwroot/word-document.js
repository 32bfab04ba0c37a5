// @ts-check
// A document open in Word, through Office.js: its paragraphs, its selection, where a passage is, marks beside it. Nothing
// here ever changes the document, and nothing here knows the server. WordApi 1.3 is the floor; what came later is asked
// for only where Word has it.

/** @typedef {{ text: string, exact: string, prefix: string, suffix: string, before: string, after: string, markers: string[] }} Chosen */
/** @typedef {{ id: string, label: string, marker: string, text: string }} Passage */
/** @typedef {{ consultation: string, number: number, hash: string }} Mark */

const NAMESPACE = 'urn:rapporteur:draft:1', OURS = /^_Rap\d+_/;
const CONTEXT = 32, MOST_CHOSEN = 20, MOST_REVIEWED = 2_000, LONGEST_SEARCH = 60;

/** Whether this Word has that requirement set. @param {string} version */
export const has = version => Office.context.requirements.isSetSupported('WordApi', version);

/** As QuotationMatch.FoldText on the server: one kind of space, dash and quotation mark. @param {string} text */
export function fold(text) {
  return text.replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/g, '').replace(/[\u2010-\u2014\u2212]/g, '-').replace(/[\u2018\u2019\u201A\u02BC]/g, "'")
    .replace(/[\u201C\u201D\u201E\u00AB\u00BB]/g, '"').replace(/[\s\u0085]+/g, ' ').trim();
}

/** As Fingerprint.Of on the server. @param {string} text */
export async function fingerprint(text) {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(fold(text))));
  return [...hash.slice(0, 8)].map(b => b.toString(16).padStart(2, '0')).join('');
}

// What Word puts in for notes, pictures, fields and ends of cells is no text.
const clean = (/** @type {string} */ text) => text.replace(/[\u0000-\u0008\u000E-\u001F]/g, '');

// Word: one batch at a time, so that a quick hand never floods it.

/** @type {Promise<unknown>} */
let queue = Promise.resolve();

/** @template T @param {(context: Word.RequestContext) => Promise<T>} batch @returns {Promise<T>} */
function run(batch) {
  const mine = queue.then(() => Word.run(batch));
  queue = mine.catch(() => undefined);
  return mine;
}

// Tracked changes must not hide the draft's text: where Word can tell it, it is read as it was before them.
/** @type {boolean | undefined} */
let original;

/** The text of a range or paragraph, to be read after the next sync. @param {Word.Range | Word.Paragraph} part @returns {() => string} */
function textOf(part) {
  if (original ??= has('1.4')) { const text = part.getReviewedText('Original'); return () => clean(text.value); }
  part.load('text');
  return () => clean(part.text);
}

/** Once more without that, should it be what Word stumbles over. @template T @param {(context: Word.RequestContext) => Promise<T>} batch */
async function read(batch) {
  try { return await run(batch); } catch (error) {
    if (!original || !(error instanceof OfficeExtension.Error)) throw error;
    original = false;
    try { return await run(batch); } finally { original = true; }
  }
}

/** The texts of the document's paragraphs, in its tables too. */
export async function texts() { return (await read(paragraphsIn)).map(p => p.text); }

/** @param {Word.RequestContext} context */
async function paragraphsIn(context) {
  const { paragraphs } = context.document.body;
  paragraphs.load('text');
  await context.sync();
  const { items } = paragraphs;
  // One call for each paragraph: too many at once would hold Word up.
  const texts = items.length > MOST_REVIEWED ? items.map(p => () => clean(p.text)) : items.map(textOf);
  await context.sync();
  return items.map((paragraph, i) => ({ paragraph, text: texts[i]() }));
}

/** What the file says of itself; null when it says nothing or several things. @returns {Promise<Mark | null>} */
export async function markInFile() {
  if (!Office.context.requirements.isSetSupported('CustomXmlParts')) return null;
  const xml = await new Promise(resolve => Office.context.document.customXmlParts.getByNamespaceAsync(NAMESPACE, found => {
    if (found.status !== Office.AsyncResultStatus.Succeeded || found.value.length !== 1) { resolve(''); return; }
    found.value[0].getXmlAsync(part => resolve(part.status === Office.AsyncResultStatus.Succeeded ? part.value : ''));
  }));
  if (!xml) return null;
  const root = new DOMParser().parseFromString(xml, 'text/xml').documentElement, number = Number(root.getAttribute('number') ?? NaN);
  return root.namespaceURI === NAMESPACE && Number.isInteger(number) ? { consultation: root.getAttribute('consultation') ?? '', number, hash: root.getAttribute('hash') ?? '' } : null;
}

/** What is selected, a paragraph at a time; the first paragraph without words when that is a cursor; null when it is too much. */
export const selected = () => read(selection);

/** @param {Word.RequestContext} context @returns {Promise<Chosen[] | null>} */
async function selection(context) {
  const range = context.document.getSelection(), { paragraphs } = range;
  const around = [paragraphs.getFirst().getPreviousOrNullObject(), paragraphs.getLast().getNextOrNullObject()];
  range.load('isEmpty');
  paragraphs.load('text');
  around.forEach(p => p.load('text'));
  await context.sync();
  const { items } = paragraphs;
  if (items.length > MOST_CHOSEN) return null;
  const [previous, next] = around.map(p => p.isNullObject ? () => '' : textOf(p));
  const parts = items.map((paragraph, i) => {
    const whole = paragraph.getRange('Content'), start = whole.getRange('Start'), end = whole.getRange('End');
    const from = i === 0 ? range.getRange('Start') : start, to = i === items.length - 1 ? range.getRange('End') : end;
    const { contentControls } = paragraph, parent = paragraph.parentContentControlOrNullObject;
    contentControls.load('tag');
    parent.load('tag');
    const bookmarks = has('1.4') ? whole.getBookmarks(true, false) : { value: [] };
    return {
      text: textOf(paragraph), before: textOf(start.expandTo(from)), exact: textOf(from.expandTo(to)), after: textOf(to.expandTo(end)),
      markers: () => [...bookmarks.value, ...contentControls.items.map(c => c.tag), parent.isNullObject ? '' : parent.tag].filter(name => OURS.test(name ?? '')),
    };
  });
  await context.sync();
  const texts = parts.map(p => p.text());
  const all = parts.map((p, i) => ({
    text: texts[i], exact: range.isEmpty ? '' : p.exact().trim(), prefix: p.before().slice(-CONTEXT), suffix: p.after().slice(0, CONTEXT),
    before: texts[i - 1] ?? previous(), after: texts[i + 1] ?? next(), markers: [...new Set(p.markers())],
  })).filter(p => fold(p.text));
  const words = all.filter(p => p.exact);
  return words.length ? words : all.slice(0, 1);
}

const same = (/** @type {Passage} */ passage, /** @type {string} */ text) => [fold(passage.text), fold(`${passage.marker} ${passage.text}`)].includes(fold(text));

/** The paragraph that is the passage: its text, and the same one in order where several have it. @template {{ text: string }} T @param {T[]} all @param {Passage[]} drafted @param {Passage} passage */
function paragraphOf(all, drafted, passage) {
  const here = all.filter(p => same(passage, p.text)), there = drafted.filter(p => fold(p.text) === fold(passage.text));
  return here.length === there.length ? here[there.indexOf(passage)] : undefined;
}

/** Go to: brings the passage into view and says whether it is there. @param {Passage} passage @param {Passage[]} drafted @param {number | null} number the draft's, when the document is that draft */
export function goTo(passage, drafted, number) {
  return read(async context => {
    const marked = has('1.4') && number !== null ? context.document.getBookmarkRangeOrNullObject(`_Rap${number}_${passage.id}`) : null;
    marked?.load('text');
    await context.sync();
    if (marked && !marked.isNullObject) {
      const text = textOf(marked);
      await context.sync();
      // A bookmark that was moved or copied leads nowhere.
      if (same(passage, text())) return select(context, marked);
    }
    const at = paragraphOf(await paragraphsIn(context), drafted, passage);
    if (at) return select(context, at.paragraph.getRange('Start'));
    const words = passage.text.slice(0, LONGEST_SEARCH), whole = words === passage.text ? words : words.slice(0, words.lastIndexOf(' '));
    const hits = context.document.body.search(whole.replaceAll('^', '^^'), { matchCase: true });
    hits.load('text');
    await context.sync();
    return hits.items.length === 1 && select(context, hits.items[0]);
  });
}

/** The cursor only: chosen words would be overwritten by the next key. @param {Word.RequestContext} context @param {Word.Range} range */
async function select(context, range) {
  range.select('Start');
  await context.sync();
  return true;
}

/** The marks shown now, by passage: seen by this person only, in no file, gone when taken away. @type {Map<string, string>} */
const marked = new Map();

/** Mark: shows marks at these passages and at no other; false when this Word cannot. @param {string[]} ids @param {() => Promise<Passage[]>} draft */
export async function mark(ids, draft) {
  if (!has('1.7')) return false;
  for (const [id, annotation] of [...marked].filter(([id]) => !ids.includes(id))) {
    marked.delete(id);
    // Whoever dismissed a mark in Word has taken it away already.
    await run(async context => { context.document.getAnnotationById(annotation).delete(); await context.sync(); }).catch(() => undefined);
  }
  const fresh = ids.filter(id => !marked.has(id));
  if (fresh.length === 0) return true;
  const drafted = await draft();
  try {
    await run(async context => {
      const all = await paragraphsIn(context);
      const made = fresh.flatMap(id => {
        const passage = drafted.find(p => p.id === id), at = passage && paragraphOf(all, drafted, passage);
        return at ? [{ id, result: at.paragraph.insertAnnotations({ critiques: [{ colorScheme: 'Lavender', start: 0, length: Math.max(1, at.text.search(/\s|$/)) }] }) }] : [];
      });
      await context.sync();
      made.forEach(({ id, result }) => { if (result.value[0]) marked.set(id, result.value[0]); });
    });
    return true;
  } catch (error) {
    // Word bought once has the call but not the service behind it, and says so only when it is used.
    if (error instanceof OfficeExtension.Error) return false;
    throw error;
  }
}

// @ts-check
// The tracked changes of the document that is open, where this Word tells a pane of them (WordApiDesktop 1.4); elsewhere the file
// sent back does the same. Comes with the panel that takes files. Nothing is read before somebody asks for it and says whose
// changes are to be read, and nothing is a comment before it is confirmed.

/** @typedef {{ type: string, author: string | null, date: string, at: number, deleted: string, inserted: string, mark: boolean }} Change */
/** @typedef {{ original: string, current: string, changes: Change[], bookmarks: string[] }} Reported */
/** Within the time Word has for each answer. @typedef {() => Promise<void>} Sync */
/** @typedef {<T>(batch: (context: Word.RequestContext, sync: Sync) => Promise<T>) => Promise<T>} Read */
/**
 * What word.js has of its own. @typedef {{
 *   phrase: import('./told.js').Phrase, read: Read, clean: (text: string) => string, ours: RegExp,
 *   say: (words: string, button?: string, act?: () => void) => void, sentence: (error: unknown) => string,
 *   choose: (title: string, choices: { label: string, text: string, act: () => void }[]) => void,
 *   take: (author: string, paragraphs: Reported[]) => Promise<{ reference?: string, unread: number }>,
 *   shown: (reference: string) => Promise<void> }} Tools
 */

/** Of so many changes at once Word is asked; of no more than so many in all. */
const STEP = 40, MOST = 1_500;
/** Empty paragraphs say nothing of where another one is. */
const NEAR = 4;

/** Before the door for files. @param {Element} files @param {Tools} tools */
export function offer(files, tools) {
  const { phrase } = tools, box = document.createElement('section');
  box.className = 'in-place';
  box.dataset.inPlace = '';
  const hint = Object.assign(document.createElement('p'), { className: 'hint' });
  if (!Office.context.requirements.isSetSupported('WordApiDesktop', '1.4')) {
    hint.textContent = phrase('pane.word.script.changes-not-here');
    box.append(hint);
  } else {
    const button = Object.assign(document.createElement('button'), { type: 'button', textContent: phrase('pane.word.script.changes-read') });
    button.addEventListener('click', () => { button.disabled = true; tried(tools, () => whose(tools)).finally(() => { button.disabled = false; }); });
    hint.textContent = phrase('pane.word.script.changes-hint');
    box.append(button, hint);
  }
  files.before(box);
}

/** @param {Tools} tools @param {() => Promise<void>} act */
async function tried(tools, act) {
  tools.say('');
  try { await act(); } catch (error) { tools.say(tools.sentence(error), tools.phrase('pane.word.script.again'), () => tried(tools, act)); }
}

/** @param {Tools} tools */
async function whose(tools) {
  const { phrase } = tools, found = await tools.read(authors);
  if (found.size === 0) tools.say(phrase('pane.word.script.changes-none'));
  else {
    tools.choose(phrase('pane.word.script.changes-whose'), [...found].sort(([, a], [, b]) => b - a).map(([author, count]) => ({
      label: author, text: phrase('pane.word.script.changes', { count }), act: () => { tried(tools, () => taken(tools, author)); },
    })));
  }
}

/** @param {Tools} tools @param {string} author */
async function taken(tools, author) {
  const { phrase } = tools, { paragraphs, unread } = await tools.read((context, sync) => reported(context, sync, author, tools));
  const answer = paragraphs.length ? await tools.take(author, paragraphs) : { unread: 0 }, left = unread + answer.unread;
  if (answer.reference) await tools.shown(answer.reference);
  tools.say([answer.reference ? '' : phrase('pane.word.script.changes-nothing'), left ? phrase('pane.word.script.changes-left', { count: left }) : ''].join(' ').trim());
}

/** Who made tracked changes here, and how many. @param {Word.RequestContext} context @param {Sync} sync */
async function authors(context, sync) {
  const { revisions } = context.document;
  revisions.load('author');
  await sync();
  /** @type {Map<string, number>} */
  const found = new Map();
  for (const { author } of revisions.items) if (author) found.set(author, (found.get(author) ?? 0) + 1);
  return found;
}

/**
 * The paragraphs one person changed, with the changes of others in them and the paragraphs beside; and how many changes stand where
 * no paragraph of the text is, as in notes and text boxes. @param {Word.RequestContext} context @param {Sync} sync
 * @param {string} mine @param {Tools} tools
 */
async function reported(context, sync, mine, { clean, ours }) {
  const { body, revisions } = context.document, { paragraphs } = body;
  paragraphs.load('text,uniqueLocalId');
  revisions.load('author,date,type');
  await sync();
  const all = paragraphs.items, positions = new Map(all.map((p, i) => [p.uniqueLocalId, i]));
  /** @type {Map<number, Change[]>} */
  const changes = new Map();
  const read = revisions.items.slice(0, MOST);
  let unread = revisions.items.slice(MOST).filter(r => r.author === mine).length;
  for (let from = 0; from < read.length; from += STEP) {
    const parts = await partsOf(sync, read.slice(from, from + STEP));
    for (const { revision, where, mark, at, was, is } of parts) {
      const place = positions.get(where), own = revision.author === mine;
      if (place === undefined) { if (own) unread++; continue; }
      const change = { type: revision.type, author: own ? mine : null, date: dated(revision.date), at: clean(at()).length, deleted: clean(was()), inserted: clean(is()), mark };
      changes.set(place, [...changes.get(place) ?? [], change]);
    }
  }
  const touched = [...changes.keys()].filter(place => changes.get(place)?.some(c => c.author));
  const shown = new Set(touched.flatMap(place => [beside(all, place, -1), place, beside(all, place, 1)]));
  const told = [...shown].filter(place => all[place]).sort((a, b) => a - b).map(place => {
    const whole = all[place].getRange('Content');
    return { place, original: whole.getReviewedText('Original'), current: whole.getReviewedText('Current'), bookmarks: whole.getBookmarks(true, false) };
  });
  await sync();
  return { unread, paragraphs: told.map(({ place, original, current, bookmarks }) => ({
    original: clean(original.value), current: clean(current.value), changes: changes.get(place) ?? [], bookmarks: bookmarks.value.filter(name => ours.test(name)),
  })) };
}

/** Not every Word says when. @param {Date} date */
function dated(date) {
  const made = new Date(date);
  return Number.isNaN(made.getTime()) ? '' : made.toISOString();
}

/** The next paragraph with words. @param {Word.Paragraph[]} all @param {number} place @param {number} step */
function beside(all, place, step) {
  for (let n = 1; n < NEAR; n++) if (all[place + n * step]?.text.trim()) return place + n * step;
  return place + step;
}

/** Each change as it stands in each of its paragraphs. @param {Sync} sync @param {Word.Revision[]} revisions */
async function partsOf(sync, revisions) {
  const asked = revisions.map(revision => {
    const { range } = revision, { paragraphs } = range;
    range.load('text');
    paragraphs.load('uniqueLocalId');
    return { revision, range, paragraphs };
  });
  await sync();
  const parts = asked.flatMap(({ revision, range, paragraphs }) => paragraphs.items.map((paragraph, n) => {
    const whole = paragraph.getRange('Content'), part = whole.intersectWithOrNullObject(range);
    part.load('isEmpty');
    return { revision, where: paragraph.uniqueLocalId, mark: n + 1 < paragraphs.items.length || /[\r\n]$/.test(range.text), whole, part };
  }));
  await sync();
  const texts = parts.map(({ whole, part }) => {
    // The mark alone: at the end of the paragraph.
    if (part.isNullObject) { const text = whole.getReviewedText('Original'); return { at: () => text.value, was: () => '', is: () => '' }; }
    const before = whole.getRange('Start').expandTo(part.getRange('Start')).getReviewedText('Original');
    const was = part.getReviewedText('Original'), is = part.getReviewedText('Current');
    return { at: () => before.value, was: () => was.value, is: () => is.value };
  });
  await sync();
  return parts.map((part, i) => ({ ...part, ...texts[i] }));
}

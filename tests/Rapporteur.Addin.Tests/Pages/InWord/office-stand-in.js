// Office.js as Microsoft documents it, with a small document behind it: what the pane asks of Word is answered as Word
// would, too late, refused or not at all. Nothing happens before context.sync, nothing is read before it was loaded, what
// a lowered requirement set does not hold is ApiNotFound, and every call that would change the document is written down.
(() => {
  const wish = { wordApi: '1.9', desktop: '0', revisions: 'works', host: 'Word', dialog: 'opens', annotations: 'works', browserWindow: true, theme: '#FFFFFF', partition: 'word-edit', part: null, paragraphs: [], ...globalThis.standIn };
  const word = {
    paragraphs: wish.paragraphs.map(p => ({ runs: (p.runs ?? [['kept', p.text]]).map(([said, text]) => { const [kind, author] = said.split(' by '); return [kind, text, author ?? 'Somebody']; }), mark: p.mark?.split(' by ') ?? null, bookmarks: p.bookmarks ?? [], tags: p.tags ?? [], around: p.around ?? null, story: p.story ?? 'body', annotations: new Map((p.annotations ?? []).map(critique => [crypto.randomUUID(), critique])) })),
    selection: wish.paragraphs.length ? { from: { p: 0, at: 0 }, to: { p: 0, at: 0 } } : null, changes: [], browserWindows: [], running: 0, mostRunning: 0, batches: 0,
  };
  const later = act => setTimeout(act, 0);
  history.pushState = null;
  history.replaceState = null;
  for (const blocked of ['alert', 'confirm', 'prompt']) window[blocked] = () => { throw new Error(`${blocked} is blocked in Office.`); };

  // Errors

  class OfficeError extends Error {
    constructor(code, message = code) { super(message); this.name = 'RichApi.Error'; this.code = code; this.debugInfo = { code, message }; }
  }
  const refused = (code, message) => { throw new OfficeError(code, message); };
  const notLoaded = name => refused('PropertyNotLoaded', `The property '${name}' is not available. Before reading the property's value, call the load method on the containing object and call "context.sync()" on the associated request context.`);
  const numbers = version => String(version).split('.').map(Number);
  const reaches = (have, want) => { const [a, b] = [numbers(have), numbers(want)]; return a[0] > b[0] || a[0] === b[0] && (a[1] ?? 0) >= (b[1] ?? 0); };
  const need = version => {
    const [set, have, want] = version.startsWith('desktop ') ? ['WordApiDesktop', wish.desktop, version.slice(8)] : ['WordApi', wish.wordApi, version];
    if (!reaches(have, want)) refused('ApiNotFound', `The API is not available before ${set} ${want}.`);
  };

  // Text and ranges: a range is from a character of a paragraph to a character of the same or a later one.

  const version = { all: ['kept', 'formatted', 'inserted', 'movedTo', 'deleted', 'movedFrom'], Original: ['kept', 'formatted', 'deleted', 'movedFrom'], Current: ['kept', 'formatted', 'inserted', 'movedTo'] };
  const lengthOf = p => p.runs.reduce((sum, [, text]) => sum + text.length, 0);
  function slice(p, from, to, kinds) {
    let at = 0, text = '';
    for (const [kind, run] of p.runs) {
      if (kinds.includes(kind)) text += run.slice(Math.max(0, from - at), Math.max(0, to - at));
      at += run.length;
    }
    return text;
  }
  const earlier = (a, b) => a.p < b.p || a.p === b.p && a.at <= b.at;
  const whole = p => ({ from: { p, at: 0 }, to: { p, at: lengthOf(word.paragraphs[p]) } });
  const textIn = (range, kinds = version.all) => {
    const lines = [];
    for (let p = range.from.p; p <= range.to.p; p++) lines.push(slice(word.paragraphs[p], p === range.from.p ? range.from.at : 0, p === range.to.p ? range.to.at : Infinity, kinds));
    return lines.join('\r');
  };
  // A range that ends after a paragraph's mark does not touch the next.
  const paragraphsIn = range => word.paragraphs.map((_, p) => p).filter(p => p >= range.from.p && (p < range.to.p || p === range.to.p && (range.to.at > 0 || p === range.from.p)));

  // Tracked changes in their order: what one hand did without a gap is one, over the marks of paragraphs too.
  const typed = { inserted: 'Insert', deleted: 'Delete', movedTo: 'MovedTo', movedFrom: 'MovedFrom', formatted: 'Property' };
  function revisions() {
    const found = [];
    let last = null;
    const add = (kind, author, from, to) => {
      if (kind === 'kept') { last = null; return; }
      if (last?.kind === kind && last.author === author) { last.range.to = to; return; }
      last = { kind, author, type: typed[kind], range: { from, to } };
      found.push(last);
    };
    word.paragraphs.forEach((paragraph, p) => {
      let at = 0;
      for (const [kind, text, author] of paragraph.runs) { add(kind, author, { p, at }, { p, at: at + text.length }); at += text.length; }
      const [kind, author] = paragraph.mark ?? ['kept', ''];
      add(kind, author, { p, at }, { p: p + 1, at: 0 });
    });
    return found;
  }
  const neighbour = (p, step) => word.paragraphs[p + step]?.story === word.paragraphs[p].story ? p + step : null;

  // Proxies

  class RequestContext {
    #queue = [];
    closed = false;
    constructor() { this.document = new WordDocument(this, () => word); }
    later(act) {
      if (this.closed) refused('InvalidObjectPath', 'The object was used after its batch without being tracked.');
      this.#queue.push(act);
    }
    async sync() {
      await new Promise(later);
      word.batches++;
      const queue = this.#queue.splice(0);
      for (const act of queue) if (act() === 'never answers') await new Promise(() => {});
    }
    load(object, names) { object.load(names); }
  }

  class ClientResult {
    #done = false;
    #value;
    constructor(context, make) { context.later(() => { this.#value = make(); this.#done = true; }); }
    get value() { return this.#done ? this.#value : refused('ValueNotLoaded', 'The result object has not been loaded; call "context.sync()" before reading it.'); }
  }

  class ClientObject {
    #model;
    #resolved = false;
    #values = new Map();
    static properties = {};
    constructor(context, make, settled) {
      this.context = context;
      if (settled) [this.#model, this.#resolved] = [make(), true];
      else context.later(() => { this.#model = make(); this.#resolved = true; });
      for (const name of Object.keys(this.constructor.properties)) {
        Object.defineProperty(this, name, {
          get: () => this.#model === null && this.#resolved ? null : this.#values.has(name) ? this.#values.get(name) : notLoaded(name),
          set: () => { word.changes.push(`${this.constructor.name}.${name}`); },
        });
      }
    }
    get isNullObject() { return this.#resolved ? this.#model === null : notLoaded('isNullObject'); }
    /** The model at sync time; a call on a null object leads to null again. */
    at(read) { return () => this.#model === null ? null : read(this.#model); }
    load(names) {
      const wanted = typeof names === 'string' ? names.split(',').map(n => n.trim()) : names ?? [];
      this.context.later(() => wanted.forEach(name => this.fetch(name)));
      return this;
    }
    fetch(name) {
      const property = this.constructor.properties[name] ?? refused('InvalidArgument', `There is no property '${name}'.`);
      need(property.since);
      if (this.#model !== null) this.#values.set(name, property.read(this.#model));
    }
  }

  class Collection extends ClientObject {
    #items = null;
    constructor(context, make, item) { super(context, make); this.item = item; }
    get items() { return this.#items ?? notLoaded('items'); }
    load(names) {
      const wanted = String(names ?? 'items').split(',').map(n => n.trim().replace(/^items\//, '')).filter(n => n !== 'items');
      this.context.later(this.at(models => {
        this.#items ??= models.map(m => new this.item(this.context, () => m, true));
        this.#items.forEach(i => wanted.forEach(n => i.fetch(n)));
      }));
      return this;
    }
    getFirst() { return new this.item(this.context, this.at(all => all[0] ?? refused('ItemNotFound'))); }
    getLast() { return new this.item(this.context, this.at(all => all.at(-1) ?? refused('ItemNotFound'))); }
    getFirstOrNullObject() { return new this.item(this.context, this.at(all => { need('1.3'); return all[0] ?? null; })); }
  }

  const bookmarked = name => word.paragraphs.findIndex(p => p.bookmarks.includes(name));

  class ContentControl extends ClientObject {
    static properties = { tag: { since: '1.1', read: c => c.tag }, id: { since: '1.1', read: c => c.id }, title: { since: '1.1', read: () => '' } };
  }
  // A control around paragraphs is their parent; the ones in a paragraph are its own.
  const controlsIn = range => paragraphsIn(range).flatMap(p => word.paragraphs[p].tags.map((tag, i) => ({ tag, id: p * 10 + i })));

  class Range extends ClientObject {
    static properties = { text: { since: '1.1', read: r => textIn(r) }, isEmpty: { since: '1.3', read: r => r.from.p === r.to.p && r.from.at === r.to.at } };
    get paragraphs() { return new Collection(this.context, this.at(paragraphsIn), Paragraph); }
    get contentControls() { return new Collection(this.context, this.at(controlsIn), ContentControl); }
    getRange(where = 'Whole') {
      return new Range(this.context, this.at(r => {
        need('1.3');
        return where === 'Start' ? { from: r.from, to: r.from } : where === 'End' ? { from: r.to, to: r.to } : ['Whole', 'Content'].includes(where) ? r : refused('InvalidArgument');
      }));
    }
    expandTo(other) {
      return new Range(this.context, this.at(a => {
        need('1.3');
        const b = other.at(m => m)();
        return { from: earlier(a.from, b.from) ? a.from : b.from, to: earlier(a.to, b.to) ? b.to : a.to };
      }));
    }
    intersectWithOrNullObject(other) {
      return new Range(this.context, this.at(a => {
        need('1.3');
        const b = other.at(m => m)(), from = earlier(a.from, b.from) ? b.from : a.from, to = earlier(a.to, b.to) ? a.to : b.to;
        return earlier(from, to) ? { from, to } : null;
      }));
    }
    getBookmarks(hidden = false) {
      return new ClientResult(this.context, this.at(r => { need('1.4'); return paragraphsIn(r).flatMap(p => word.paragraphs[p].bookmarks).filter(name => hidden || !name.startsWith('_')); }));
    }
    getReviewedText(which = 'Current') {
      return new ClientResult(this.context, this.at(r => { need('1.4'); return textIn(r, version[which] ?? refused('InvalidArgument')); }));
    }
    select(mode = 'Select') {
      this.context.later(this.at(r => choose(mode === 'Start' ? { from: r.from, to: r.from } : mode === 'End' ? { from: r.to, to: r.to } : r)));
    }
  }

  class Annotation extends ClientObject {
    static properties = { id: { since: '1.7', read: a => a.id }, state: { since: '1.7', read: () => 'Created' }, critiqueAnnotation: { since: '1.7', read: a => ({ critique: a.owner.get(a.id) }) } };
    delete() { this.context.later(this.at(a => a.owner.delete(a.id))); }
  }

  class Paragraph extends ClientObject {
    static properties = { text: { since: '1.1', read: p => textIn(whole(p)) }, uniqueLocalId: { since: '1.6', read: p => `{${p}}` } };
    get contentControls() { return new Collection(this.context, this.at(p => controlsIn(whole(p))), ContentControl); }
    get parentContentControlOrNullObject() { return new ContentControl(this.context, this.at(p => { need('1.3'); const { around } = word.paragraphs[p]; return around && { tag: around, id: -1 - p }; })); }
    getRange() { return new Range(this.context, this.at(p => { need('1.3'); return whole(p); })); }
    getPreviousOrNullObject() { return new Paragraph(this.context, this.at(p => { need('1.3'); return neighbour(p, -1); })); }
    getNextOrNullObject() { return new Paragraph(this.context, this.at(p => { need('1.3'); return neighbour(p, 1); })); }
    getReviewedText(which = 'Current') {
      return new ClientResult(this.context, this.at(p => { need('1.4'); return textIn(whole(p), version[which] ?? refused('InvalidArgument')); }));
    }
    insertAnnotations(set) {
      return new ClientResult(this.context, this.at(p => {
        need('1.7');
        if (wish.annotations !== 'works') refused('GeneralException'); // Word without a subscription: the set is there, the service is not.
        return set.critiques.map(critique => {
          if (critique.start < 0 || critique.length < 1 || critique.start + critique.length > lengthOf(word.paragraphs[p])) refused('InvalidArgument');
          const id = crypto.randomUUID();
          word.paragraphs[p].annotations.set(id, critique);
          return id;
        });
      }));
    }
    getAnnotations() {
      return new Collection(this.context, this.at(p => { need('1.7'); if (wish.annotations !== 'works') refused('GeneralException'); return [...word.paragraphs[p].annotations.keys()].map(id => ({ id, owner: word.paragraphs[p].annotations })); }), Annotation);
    }
  }

  class Revision extends ClientObject {
    static properties = {
      author: { since: 'desktop 1.4', read: r => r.author }, type: { since: 'desktop 1.4', read: r => r.type }, date: { since: 'desktop 1.4', read: () => new Date('2017-12-04T09:30:00Z') },
      formatDescription: { since: 'desktop 1.4', read: r => r.kind === 'formatted' ? 'Bold' : '' },
    };
    get range() { return new Range(this.context, this.at(r => { need('desktop 1.4'); return r.range; })); }
  }

  class RevisionCollection extends Collection {
    constructor(context) { super(context, () => { need('desktop 1.4'); return revisions(); }, Revision); }
    load(names) {
      if (wish.revisions === 'hangs') this.context.later(() => 'never answers');
      return super.load(names);
    }
  }

  class Body extends ClientObject {
    get paragraphs() { return new Collection(this.context, () => word.paragraphs.map((_, p) => p).filter(p => word.paragraphs[p].story === 'body'), Paragraph); }
  }

  class WordDocument extends ClientObject {
    static properties = { changeTrackingMode: { since: '1.4', read: () => 'Off' } };
    get body() { return new Body(this.context, () => word); }
    get revisions() { return new RevisionCollection(this.context); }
    getSelection() { return new Range(this.context, () => word.selection ?? refused('ItemNotFound')); }
    getBookmarkRangeOrNullObject(name) {
      return new Range(this.context, () => { need('1.4'); const p = bookmarked(name); return p < 0 ? null : whole(p); });
    }
    getAnnotationById(id) {
      return new Annotation(this.context, () => {
        need('1.7');
        const owner = word.paragraphs.map(p => p.annotations).find(a => a.has(id)) ?? refused('ItemNotFound');
        return { id, owner };
      });
    }
  }

  // Whatever would change the document is written down, and done to nothing.
  const changing = ['insertText', 'insertParagraph', 'insertContentControl', 'insertBookmark', 'insertComment', 'insertHtml', 'insertOoxml', 'insertBreak', 'insertTable',
    'insertFootnote', 'insertEndnote', 'insertField', 'insertFileFromBase64', 'highlight', 'removeHighlight', 'clear', 'delete', 'deleteBookmark', 'save', 'addStyle', 'undo', 'accept', 'reject', 'acceptAll', 'rejectAll'];
  for (const type of [Range, Paragraph, Body, WordDocument, ContentControl, Revision, RevisionCollection]) {
    for (const name of changing) type.prototype[name] ??= function () { word.changes.push(`${type.name}.${name}`); };
  }

  // The older API, by callbacks

  const handlers = new Map();
  const answer = (callback, status, value, error) => callback && later(() => callback({ status, value, error }));
  const success = (callback, value) => answer(callback, 'succeeded', value);
  function choose(range) {
    word.selection = range;
    later(() => (handlers.get('documentSelectionChanged') ?? []).forEach(handler => handler({ type: 'documentSelectionChanged' })));
  }

  let dialog = null;
  function displayDialogAsync(address, options, callback = options) {
    if (new URL(address).origin !== location.origin) { answer(callback, 'failed', undefined, { code: 12004, message: 'The domain of the dialog is not trusted.' }); return; }
    if (dialog && !dialog.closed) { answer(callback, 'failed', undefined, { code: 12007, message: 'A dialog is already opened.' }); return; }
    const opened = wish.dialog === 'opens' ? window.open(address, 'office-dialog', 'popup,width=500,height=600') : null;
    if (!opened) { answer(callback, 'failed', undefined, { code: 12009, message: 'The dialog was not allowed.' }); return; }
    dialog = opened;
    const told = new Map(), tell = (type, message) => (told.get(type) ?? []).forEach(handler => handler(message));
    const hear = event => { if (event.source === opened && event.data?.fromDialog) tell('dialogMessageReceived', { type: 'dialogMessageReceived', message: event.data.fromDialog, origin: event.origin }); };
    window.addEventListener('message', hear);
    const watch = setInterval(() => { if (opened.closed) { end(); tell('dialogEventReceived', { error: 12006 }); } }, 50);
    function end() { clearInterval(watch); window.removeEventListener('message', hear); dialog = null; }
    success(callback, { addEventHandler: (type, handler) => told.set(type, [...told.get(type) ?? [], handler]), close: () => { end(); opened.close(); } });
  }

  // The bridge by which Office gives a nested page tokens, spoken as @azure/msal-browser speaks it: silently, after a question
  // to the person, or not at all.
  if (wish.account) {
    const hearers = [], asked = globalThis.askedOfOffice = [];
    let agreed = wish.account.silent;
    const answerTo = ({ method, tokenParams }) => {
      if (method === 'GetInitContext') return { initContext: { sdkName: 'stand-in', sdkVersion: '1', capabilities: {} } };
      if (method === 'GetTokenPopup') agreed = wish.account.consents;
      if (!agreed) return { error: { status: method === 'GetToken' ? 'USER_INTERACTION_REQUIRED' : 'USER_CANCEL' } };
      return { token: { access_token: wish.account.token, id_token: wish.account.token, expires_in: 600, scope: tokenParams.scope }, account: { environment: 'login.microsoftonline.com', username: 'somebody' } };
    };
    globalThis.nestedAppAuthBridge = {
      addEventListener: (_, hear) => hearers.push(hear),
      postMessage: message => later(() => {
        const request = JSON.parse(message), given = answerTo(request);
        asked.push({ method: request.method, client: request.tokenParams?.clientId, scope: request.tokenParams?.scope });
        hearers.forEach(hear => hear({ data: JSON.stringify({ messageType: 'NestedAppAuthResponse', requestId: request.requestId, success: !given.error, ...given }) }));
      }),
    };
  }

  const sets = { NestedAppAuth: wish.account ? '1.1' : '0', WordApi: wish.wordApi, WordApiDesktop: wish.desktop, DialogApi: '1.2', DialogOrigin: '1.1', OpenBrowserWindowApi: wish.browserWindow ? '1.1' : '0', CustomXmlParts: '1.1' };
  const ready = { host: window.name === 'office-dialog' ? 'Word' : wish.host, platform: 'OfficeOnline' };

  globalThis.Office = {
    EventType: { DocumentSelectionChanged: 'documentSelectionChanged', DialogMessageReceived: 'dialogMessageReceived', DialogEventReceived: 'dialogEventReceived' },
    AsyncResultStatus: { Succeeded: 'succeeded', Failed: 'failed' },
    HostType: { Word: 'Word', Excel: 'Excel' },
    onReady: callback => new Promise(resolve => later(() => { callback?.(ready); resolve(ready); })),
    context: {
      partitionKey: wish.partition ?? undefined,
      officeTheme: wish.theme === null ? undefined : { bodyBackgroundColor: wish.theme, bodyForegroundColor: '#000000' },
      requirements: { isSetSupported: (name, version = '1.1') => reaches(sets[name] ?? '0', version) },
      document: {
        addHandlerAsync: (type, handler, callback) => { handlers.set(type, [...handlers.get(type) ?? [], handler]); success(callback); },
        setSelectedDataAsync: (data, callback) => { word.changes.push('setSelectedDataAsync'); success(callback); },
        customXmlParts: {
          getByNamespaceAsync: (namespace, callback) => success(callback, wish.part?.includes(`"${namespace}"`) ? [{ namespaceUri: namespace, getXmlAsync: read => success(read, wish.part) }] : []),
          addAsync: (xml, callback) => { word.changes.push('customXmlParts.addAsync'); success(callback); },
        },
      },
      ui: {
        displayDialogAsync,
        openBrowserWindow: address => { word.browserWindows.push(address); },
        messageParent: (message, options) => { if (!window.opener) throw new Error('There is no parent to message.'); window.opener.postMessage({ fromDialog: message }, options?.targetOrigin ?? location.origin); },
      },
    },
  };
  globalThis.OfficeExtension = { Error: OfficeError };
  globalThis.Word = {
    run: async batch => {
      const context = new RequestContext();
      word.mostRunning = Math.max(word.mostRunning, ++word.running);
      try {
        const result = await batch(context);
        await context.sync();
        return result;
      } finally {
        word.running--;
        context.closed = true;
      }
    },
  };

  // What a person does in Word; for the tests.
  globalThis.atWord = {
    word,
    select: (from, start, to, end) => choose({ from: { p: from, at: start }, to: { p: to, at: end } }),
    selectPicture: () => choose(null),
    text: p => textIn(whole(p)),
  };
})();

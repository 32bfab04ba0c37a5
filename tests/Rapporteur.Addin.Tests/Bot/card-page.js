// Types into the fields of the card that is shown, presses the button of that title, and says what a client would send.
globalThis.pressCard = (title, typed) => {
  const card = globalThis.shownCard;
  for (const input of card.getAllInputs().filter(i => i.id in typed)) {
    const value = typed[input.id];
    if (input.getJsonTypeName() === 'Input.ChoiceSet' && !input.isCompact) {
      [...input.renderedElement.querySelectorAll('input')].forEach((box, n) => { box.checked = value.split(',').includes(input.choices[n].value); });
    } else {
      const control = input.renderedElement.querySelector('input, textarea, select');
      control.value = value;
      control.dispatchEvent(new Event(control.tagName === 'SELECT' ? 'change' : 'input', { bubbles: true }));
    }
  }
  let sent = null;
  card.onExecuteAction = action => { sent = { verb: action.verb, data: action.data }; };
  [...document.querySelectorAll('#card .ac-pushButton')].find(b => b.innerText === title).click();
  return sent;
};

// Renders a card as a client of the npm renderer does, and says what it thinks of it.
globalThis.renderCard = (json, hostConfig) => {
  const ac = globalThis.AdaptiveCards;
  const markdown = [];
  ac.AdaptiveCard.onProcessMarkdown = (text, result) => {
    markdown.push(text);
    const shown = document.createElement('p');
    shown.textContent = text;
    result.outputHtml = shown.outerHTML;
    result.didProcess = true;
  };
  const card = new ac.AdaptiveCard();
  card.hostConfig = new ac.HostConfig(hostConfig);
  const context = new ac.SerializationContext(ac.Versions.v1_5);
  card.parse(json, context);

  // The renderer looks at "lang" with an expression that remembers where it stopped, so every second card is told it is wrong.
  const faults = Array.from({ length: context.eventCount }, (_, n) => context.getEventAt(n).message).filter(m => m !== `Invalid value "${json.lang}" for property "lang".`);
  faults.push(...card.validateProperties().validationEvents.map(e => e.message), ...unknown(json));
  const shown = card.render();
  globalThis.shownCard = card;
  const place = document.querySelector('#card');
  place.replaceChildren(shown);
  return { faults, markdown, text: place.innerText, inputs: card.getAllInputs().map(i => String(i.value ?? '')) };
};

// Read by the renderer's own code rather than from its table of properties.
const structure = new Set(['type', '$schema', 'body', 'items', 'inlines', 'actions', 'fallback']);

// Every property is one the renderer knows, of version 1.5 or before.
function unknown(json) {
  const ac = globalThis.AdaptiveCards;
  const known = new Map();
  const of = type => {
    if (!known.has(type)) {
      const one = type === 'AdaptiveCard' ? new ac.AdaptiveCard()
        : type === 'TextRun' ? new ac.TextRun()
        : ac.GlobalRegistry.elements.createInstance(type, ac.Versions.v1_5) ?? ac.GlobalRegistry.actions.createInstance(type, ac.Versions.v1_5);
      const schema = one?.getSchema();
      known.set(type, schema && new Map(Array.from({ length: schema.getCount() }, (_, n) => [schema.getItemAt(n).name, schema.getItemAt(n).targetVersion])));
    }
    return known.get(type);
  };
  const walk = node => {
    if (Array.isArray(node)) {
      return node.flatMap(walk);
    }
    if (node === null || typeof node !== 'object') {
      return [];
    }
    const properties = node.type ? of(node.type) : undefined;
    const wrong = !node.type ? [] : properties === undefined ? [`unknown: ${node.type}`]
      : Object.keys(node).filter(k => !structure.has(k) && !(properties.get(k) && properties.get(k).compareTo(ac.Versions.v1_5) <= 0)).map(k => `${node.type}.${k}`);
    return [...wrong, ...Object.entries(node).filter(([k]) => k !== 'data').flatMap(([, v]) => walk(v))];
  };
  return walk(json);
}

// The fonts cards are judged in: they come with the tests, whatever the machine has. The pictures show the first. Their names
// are not those of installed fonts, so that a file that is missing cannot be made up for.
globalThis.judgedFonts = ['Judged Noto Sans', 'Judged Arimo', 'Judged DejaVu Sans'];
const letters = { latin: 'U+0000-02FF, U+2000-22FF', cyrillic: 'U+0400-052F' };
globalThis.addFont = async (family, file, bytes) => {
  const face = new FontFace(`Judged ${family}`, Uint8Array.from(atob(bytes), c => c.charCodeAt(0)), {
    weight: /700|Bold/.test(file) ? '600 900' : '100 500',
    unicodeRange: letters[/-(latin|cyrillic)-/.exec(file)?.[1]] ?? 'U+0-10FFFF',
  });
  document.fonts.add(await face.load());
};
const worn = document.head.appendChild(document.createElement('style'));
const wear = font => { worn.textContent = `#card * { font-family: '${font}', 'Judged Noto Sans Arabic' !important; }`; };
wear(judgedFonts[0]);

/** The titles of the buttons that do not show them whole in that font. */
globalThis.cutButtons = font => {
  wear(font);
  const cut = [...document.querySelectorAll('.ac-pushButton, .ac-pushButton *')].filter(b => b.scrollWidth > b.clientWidth).map(b => b.innerText);
  wear(judgedFonts[0]);
  return cut.join(', ');
};

globalThis.hostConfigs = Object.fromEntries([['light', '#ffffff', '#242424', '#616161'], ['dark', '#292929', '#ffffff', '#adadad']].map(([name, background, text, subtle]) => [name, {
  fontFamily: "'Segoe UI', system-ui, sans-serif",
  supportsInteractivity: true,
  spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
  separator: { lineThickness: 1, lineColor: subtle },
  actions: { maxActions: 6, buttonSpacing: 8, actionsOrientation: 'horizontal', actionAlignment: 'left' },
  containerStyles: {
    default: {
      backgroundColor: background,
      foregroundColors: { default: { default: text, subtle, highlightColors: { default: name === 'dark' ? '#5b4a00' : '#fff4ce', subtle: '#fff4ce' } }, accent: { default: '#6264a7', subtle: '#6264a7' }, attention: { default: '#c4314b', subtle: '#c4314b' } },
    },
  },
}]));

// Teams as the tab meets it: a program that answers its library by messages. On the web it is the page around the tab's
// frame, and opens one window for it; on a telephone it frames nothing and speaks to pages through an object it gives them.
// What it was asked is kept in atTeams, for the tests.
const teams = globalThis.atTeams = Object.assign(globalThis.around, { asked: [], shared: [], opened: [], windows: [], handlers: [], told: [] });
const RUNTIME = JSON.stringify({ apiVersion: 4, isLegacyTeams: false, hostVersionsInfo: { adaptiveCardSchemaVersion: { majorVersion: 1, minorVersion: 5 } }, supports: { pages: { backStack: {}, config: {} } } });
const POLL = 50;
const [client, begin] = teams.phone ? ['android', onPhone] : ['web', onWeb];

const context = () => ({ entityId: 'reader', subEntityId: teams.subPage ?? '', theme: teams.theme, locale: teams.locale, userObjectId: teams.user, tid: 'tenant-of-teams', hostName: 'Teams', hostClientType: client, frameContext: 'content' });

/** What the tab may ask; the answer goes back by itself. @type {Record<string, (args: any[], message: object) => any[] | void>} */
const ofTab = {
  'initialize': () => ['content', client, RUNTIME, '2.58.0'],
  'getContext': () => [context()],
  'registerHandler': ([name]) => { teams.handlers.push(name); },
  'appInitialization.success': () => { teams.told.push('success'); },
  'appInitialization.failure': ([reason]) => { teams.told.push(`failure ${reason}`); },
  'authentication.authenticate': ([address], message) => { teams.windows.push(address); authenticate(address, message); },
  'authentication.getAuthToken': () => (teams.account ? [true, teams.account] : [false, 'resourceRequiresConsent']),
  'executeDeepLink': ([address]) => { teams.opened.push(address); return [true]; },
  'shareDeepLink': args => { teams.shared.push(args); },
};
/** What the window to sign in may ask. */
const ofWindow = {
  'initialize': () => ['authentication', client, RUNTIME, '2.58.0'],
  'authentication.authenticate.success': ([token]) => { ended(true, token); },
  'authentication.authenticate.failure': ([reason]) => { ended(false, reason); },
};
let authenticate, ended;

/** @param {typeof ofTab} known @param {any} message @param {(answer: object) => void} reply */
function hear(known, message, reply) {
  const { id, uuidAsString, func, args } = message;
  if (teams.silent || typeof func !== 'string') return;
  teams.asked.push(func);
  const answer = known[func]?.(args, message);
  if (answer) reply({ id, uuidAsString, args: answer });
}

function onWeb() {
  const tab = document.querySelector('iframe'), origin = new URL(tab.dataset.src).origin;
  const toTab = data => tab.contentWindow.postMessage(data, origin);
  let asking = null, popup = null;
  ended = (...args) => {
    const { id, uuidAsString } = asking, closing = popup;
    [asking, popup] = [null, null];
    toTab({ id, uuidAsString, args });
    closing?.close();
  };
  authenticate = (address, message) => {
    asking = message;
    popup = teams.blocked ? null : open(address, '_blank', 'width=480,height=640');
    if (!popup) { ended(false, 'FailedToOpenWindow'); return; }
    const mine = popup, watch = setInterval(() => {
      if (!mine.closed) return;
      clearInterval(watch);
      if (popup === mine) ended(false, 'CancelledByUser');
    }, POLL);
  };
  addEventListener('message', ({ source, origin: from, data }) => {
    if (from !== origin) return;
    if (source === tab.contentWindow) hear(ofTab, data, toTab);
    else if (source === popup) { const to = popup; hear(ofWindow, data, answer => to.postMessage(answer, origin)); }
  });
  // As somebody changes it in Teams' settings: only who asked to be told is told.
  teams.dress = theme => {
    teams.theme = theme;
    if (teams.handlers.includes('themeChange')) toTab({ func: 'themeChange', args: [theme] });
  };
  tab.src = tab.dataset.src;
}

function onPhone() {
  const between = new BroadcastChannel('teams'), isWindow = location.pathname.endsWith('/sign-in');
  const tell = data => globalThis.onNativeMessage({ data });
  let asking = null;
  ended = (...args) => between.postMessage(args);
  between.onmessage = ({ data: args }) => {
    if (!asking) return;
    const { id, uuidAsString } = asking;
    asking = null;
    tell({ id, uuidAsString, args });
  };
  authenticate = (address, message) => { asking = message; open(address, '_blank', 'noopener'); };
  globalThis.nativeInterface = { framelessPostMessage: text => queueMicrotask(() => hear(isWindow ? ofWindow : ofTab, JSON.parse(text), tell)) };
}

begin();

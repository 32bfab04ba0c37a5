// What stands around the tab: a program that answers the library of Teams by messages, as Teams does. It knows one frame
// and the one window it opens for it. What the frame asked is kept in atTeams, for the tests.
const teams = globalThis.atTeams = Object.assign(globalThis.around, { asked: [], shared: [], opened: [], windows: [], handlers: [], told: [] });
const tab = document.querySelector('iframe');
const origin = new URL(tab.dataset.src).origin;
const RUNTIME = { apiVersion: 4, isLegacyTeams: false, hostVersionsInfo: { adaptiveCardSchemaVersion: { majorVersion: 1, minorVersion: 5 } }, supports: { pages: { backStack: {}, config: {} } } };
const POLL = 50;

let asking = null, popup = null;

function answer(to, { id, uuidAsString }, ...args) { to.postMessage({ id, uuidAsString, args }, origin); }

function ended(...args) {
  const [asked, opened] = [asking, popup];
  [asking, popup] = [null, null];
  if (asked) answer(tab.contentWindow, asked, ...args);
  return opened;
}

function authenticate(message) {
  const [address] = message.args;
  teams.windows.push(address);
  asking = message;
  popup = teams.blocked ? null : open(address, '_blank', 'width=480,height=640');
  if (!popup) { ended(false, 'FailedToOpenWindow'); return; }
  const mine = popup, watch = setInterval(() => {
    if (!mine.closed) return;
    clearInterval(watch);
    if (popup === mine) ended(false, 'CancelledByUser');
  }, POLL);
}

const context = () => ({ entityId: 'reader', subEntityId: teams.subPage ?? '', theme: teams.theme, locale: teams.locale, userObjectId: teams.user, tid: 'tenant-of-teams', hostName: 'Teams', hostClientType: 'web', frameContext: 'content' });

const ofTab = {
  'initialize': message => answer(tab.contentWindow, message, 'content', 'web', JSON.stringify(RUNTIME), '2.58.0'),
  'getContext': message => answer(tab.contentWindow, message, context()),
  'registerHandler': ({ args }) => teams.handlers.push(args[0]),
  'appInitialization.success': () => teams.told.push('success'),
  'appInitialization.failure': ({ args }) => teams.told.push(`failure ${args[0]}`),
  'authentication.authenticate': authenticate,
  'executeDeepLink': message => { teams.opened.push(message.args[0]); answer(tab.contentWindow, message, true); },
  'shareDeepLink': ({ args }) => teams.shared.push(args),
};
const ofPopup = {
  'initialize': message => answer(popup, message, 'authentication', 'web', JSON.stringify(RUNTIME), '2.58.0'),
  'authentication.authenticate.success': ({ args }) => ended(true, args[0]).close(),
  'authentication.authenticate.failure': ({ args }) => ended(false, args[0]).close(),
};

addEventListener('message', ({ source, origin: from, data }) => {
  if (from !== origin || teams.silent || typeof data?.func !== 'string') return;
  const known = source === tab.contentWindow ? ofTab : source === popup ? ofPopup : {};
  teams.asked.push(data.func);
  known[data.func]?.(data);
});

// As somebody changes it in Teams' settings: only who asked to be told is told.
teams.dress = theme => {
  teams.theme = theme;
  if (teams.handlers.includes('themeChange')) tab.contentWindow.postMessage({ func: 'themeChange', args: [theme] }, origin);
};

tab.src = tab.dataset.src;

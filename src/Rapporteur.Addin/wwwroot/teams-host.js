// @ts-check
// Teams, as a page of ours in its frame or a window it opened meets it.

/** @type {typeof import('@microsoft/teams-js')} */
const teams = /** @type {any} */ (globalThis).microsoftTeams;

/**
 * Makes itself known to the program around this page; null where there is none, or where it has not answered for a minute.
 * The library believes whichever program of Microsoft speaks first. Here only those that may frame us are heard: what is
 * told to them can be a token.
 * @param {string} hosts as the page's content security names them
 */
export async function atTeams(hosts) {
  const known = hosts.split(' ').map(host => new RegExp(`^${host.replaceAll('.', '\\.').replace('*', '[a-z0-9.-]+')}$`));
  addEventListener('message', event => { if (!known.some(host => host.test(event.origin))) event.stopImmediatePropagation(); });
  // Teams on a telephone frames nothing; it gives the page a way to speak to it.
  const around = parent !== self || opener || 'nativeInterface' in globalThis;
  if (!teams || !around) return null;
  try { await teams.app.initialize(); } catch { return null; }
  return teams;
}

// @ts-check
// Signing in by the account somebody is in Office with: Office itself asks for the token (nested app authentication), and
// no window of ours is needed. Loaded only where the page names an application and this Word can ask.

const LONGEST_WAIT = 10_000;

/**
 * A token of ours for that account; empty where its organisation has not consented, where nobody has bound it, or where Office
 * cannot say. The account's own token is shown to our server once and kept nowhere. Office asks the person at most once in this
 * browser: who said no is not asked again, and comes in by the window.
 * @param {DOMStringMap} page @param {(name: string, value?: string) => string} kept @returns {Promise<string>}
 */
export async function byAccount({ client = '', authority = '', scope = '', library = '' }, kept) {
  try {
    await import(library);
    const { msal } = /** @type {any} */ (globalThis);
    const nested = await soon(msal.createNestablePublicClientApplication({ auth: { clientId: client, authority }, cache: { cacheLocation: 'memoryStorage' } }));
    const asked = { scopes: [scope] };
    const { accessToken } = await soon(nested.acquireTokenSilent(asked)).catch(error => {
      if (!(error instanceof msal.InteractionRequiredAuthError) || kept('account') === 'no') throw error;
      return nested.acquireTokenPopup(asked).catch((/** @type {unknown} */ no) => { kept('account', 'no'); throw no; });
    });
    const answer = await fetch('/pane/token', { method: 'POST', credentials: 'omit', headers: { Authorization: `Bearer ${accessToken}` } });
    return answer.ok ? (await answer.json()).token : '';
  } catch { return ''; }
}

/** @param {Promise<any>} act @returns {Promise<any>} */
function soon(act) { return Promise.race([act, new Promise((_, reject) => setTimeout(reject, LONGEST_WAIT))]); }

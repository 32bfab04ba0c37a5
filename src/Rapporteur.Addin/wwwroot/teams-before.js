// @ts-check
// Runs before the library of Teams, which as it loads asks Microsoft once for a list of its hosts. It is not let ask, on
// purpose: nobody but our host learns who opens a page, the library brings a list for when there is no answer, and here
// only the hosts that may frame us are heard (teams-host.js). Left to the page's content security, each opening would
// leave red lines in the console.
{
  const ask = globalThis.fetch;
  globalThis.fetch = (what, how) => {
    if (!String(what).startsWith('https://res.cdn.office.net/teams-js/')) return ask(what, how);
    globalThis.fetch = ask;
    return Promise.reject(new TypeError('The list of hosts is not asked for.'));
  };
}

/* Talks to Huiyin's own addresses, as whoever is logged in to Cockpit. */
const ROOT = document.querySelector('base').getAttribute('engine-api').replace(/camunda\/api\/.*$/, '');
const AUDIT = ROOT + 'api/audit';
const CONFORMANCE = ROOT + 'api/conformance';
const PURPOSE = 'huiyin-purpose';

export function purpose(chosen) {
  if (chosen !== undefined) {
    sessionStorage.setItem(PURPOSE, chosen);
  }
  return sessionStorage.getItem(PURPOSE) || 'AUDIT';
}

function token() {
  const found = /(?:^|;\s*)XSRF-TOKEN=([^;]*)/.exec(document.cookie);
  return found ? decodeURIComponent(found[1]) : '';
}

function withPurpose(address) {
  return address + (address.includes('?') ? '&' : '?') + 'purpose=' + purpose();
}

function unreachable(cause) {
  throw Object.assign(new Error(cause.message), {status: 0});
}

/** The token tells that a page asks: it is answered that the session is over, where others are asked for a password. */
async function ask(address, options = {}) {
  const headers = Object.assign({'X-XSRF-TOKEN': token()}, options.headers);
  const answer = await fetch(withPurpose(address), Object.assign({credentials: 'same-origin'}, options, {headers})).catch(unreachable);
  if (!answer.ok) {
    const problem = await answer.json().catch(() => ({}));
    throw Object.assign(new Error(problem.detail || answer.status), {status: answer.status});
  }
  return answer;
}

/** A part of the audit's own addresses, for example "/choices". */
export async function get(path) {
  return (await ask(AUDIT + path)).json();
}

/** An address of the record's interface, for example "/TS.../archive". */
export async function complaint(path) {
  return (await ask(ROOT + 'api/complaints' + path)).json();
}

/** An address of the checks against the handbook, for example "/breaches". */
export async function conformance(path) {
  return (await ask(CONFORMANCE + path)).json();
}

export function conformanceFile(path) {
  return withPurpose(CONFORMANCE + path);
}

export function post(path, body) {
  return ask(AUDIT + path, {
    method: 'POST',
    headers: {'Content-Type': 'application/json'},
    body: typeof body === 'string' ? body : JSON.stringify(body)
  });
}

/** Where a document can be downloaded; addresses in answers begin with a slash. */
export function download(address) {
  return withPurpose(ROOT + address.replace(/^\//, ''));
}

export function anchor(day) {
  return AUDIT + '/proof/anchors/' + day;
}

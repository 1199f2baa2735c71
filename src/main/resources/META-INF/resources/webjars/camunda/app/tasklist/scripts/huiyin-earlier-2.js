/*
 * Proposes, in the form that registers a complaint, what the same customer has complained about before: whoever registers decides
 * whether the two are one matter. Without an answer of the server the form is as it would be without this script.
 */
const ENGLISH = {
  found: 'This customer has complained before. Is it the same matter?',
  received: 'received',
  same: 'The same matter',
  day: new Intl.DateTimeFormat('en-GB', {day: 'numeric', month: 'short', year: 'numeric', timeZone: 'Asia/Shanghai'})
};
const CHINESE = {
  found: '该客户此前曾投诉。是否为同一事项？',
  received: '受理日期',
  same: '同一事项',
  day: new Intl.DateTimeFormat('zh-CN', {day: 'numeric', month: 'long', year: 'numeric', timeZone: 'Asia/Shanghai'})
};
const EARLIER = 'Field_DuplicateOf';
const KNOWN_BY = {customerNumber: 'Field_CustomerNumber', phone: 'Field_ContactPhone', email: 'Field_ContactEmail'};

function field(form, id) {
  return form.querySelector('input[id$="-' + id + '"]');
}

function element(name, text, properties) {
  return Object.assign(document.createElement(name), {textContent: text || ''}, properties);
}

function tokenOfCookie() {
  const found = /(?:^|; )XSRF-TOKEN=([^;]*)/.exec(document.cookie);
  return found ? decodeURIComponent(found[1]) : '';
}

function entered(form) {
  return Object.fromEntries(Object.entries(KNOWN_BY)
    .map(([name, id]) => [name, (field(form, id) || {value: ''}).value.trim()])
    .filter(([, value]) => value));
}

/** As if it were typed: the form hears of it. */
function enter(input, value) {
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(input, value);
  input.dispatchEvent(new Event('input', {bubbles: true}));
  input.focus();
}

/** The box is a part of the form: it speaks the form's language, whatever that of the browser is. */
function wordsOf(form) {
  return /\p{Script=Han}/u.test(form.querySelector('label').textContent) ? CHINESE : ENGLISH;
}

function line(form, words, complaint) {
  const item = element('li', complaint.complaintNumber + ' · ' + complaint.title + ' · '
    + words.received + ' ' + words.day.format(new Date(complaint.receivedAt)) + ' ');
  const button = element('button', words.same, {type: 'button', className: 'btn btn-default btn-xs'});
  button.setAttribute('aria-label', words.same + ': ' + complaint.complaintNumber);
  button.addEventListener('click', () => enter(field(form, EARLIER), complaint.complaintNumber));
  item.append(button);
  return item;
}

function box(form) {
  const place = field(form, EARLIER).closest('.fjs-form-field').parentElement;
  const present = place.querySelector('.huiyin-earlier');
  if (present) {
    return present;
  }
  const made = element('div', '', {className: 'huiyin-earlier', role: 'status'});
  place.append(made);
  return made;
}

function show(form, complaints) {
  const words = wordsOf(form);
  const list = element('ul');
  list.append(...complaints.map(complaint => line(form, words, complaint)));
  box(form).replaceChildren(...(complaints.length ? [element('p', words.found), list] : []));
}

async function find(customer) {
  const answer = await fetch(location.pathname.replace(/\/camunda\/.*$/, '/api/complaints/of-customer'), {
    method: 'POST',
    headers: {'Content-Type': 'application/json', Accept: 'application/json', 'X-XSRF-TOKEN': tokenOfCookie()},
    body: JSON.stringify(customer)
  });
  return answer.ok ? (await answer.json()).filter(complaint => complaint.mayLead) : [];
}

const asked = new WeakMap();

async function propose(form) {
  const customer = entered(form);
  const question = JSON.stringify(customer);
  if (asked.get(form) === question) {
    return;
  }
  asked.set(form, question);
  const complaints = Object.keys(customer).length ? await find(customer) : [];
  if (asked.get(form) === question && form.isConnected) {
    show(form, complaints);
  }
}

try {
  document.addEventListener('focusout', event => {
    const form = event.target.closest && event.target.closest('.fjs-form');
    if (form && field(form, EARLIER) && Object.values(KNOWN_BY).some(id => event.target.id.endsWith('-' + id))) {
      propose(form).catch(e => console.error('Huiyin: earlier complaints are not proposed', e));
    }
  });
} catch (e) {
  // without this script the number of an earlier complaint has to be looked up
  console.error('Huiyin: earlier complaints are not proposed', e);
}

export default [];

/* The page "Complaints": a search over all of them. What was searched stays here and never goes into an address. */
import {button, failed, fill, h, pager, show, table} from './dom.js';
import {get, post, purpose} from './server.js';
import {count, moment, text} from './words.js';

const FEW = 3;
const SORTED = {number: 'NUMBER', receivedAt: 'RECEIVED', status: 'STATUS', category: 'CATEGORY', priority: 'PRIORITY', tier: 'TIER', track: 'TRACK', round: 'ROUND'};
let last = {sort: 'RECEIVED', descending: true, page: 0, size: 50};

export function chosenPurpose(choices) {
  return h('label', {class: 'huiyin-purpose'}, text('purpose') + ' ',
    h('select', {class: 'form-control input-sm', onchange: event => purpose(event.target.value)},
      choices.purpose.map(({value, label}) => h('option', {value, selected: value === purpose()}, label))));
}

function choice(name, choices) {
  return h('select', {name, class: 'form-control input-sm'},
    h('option', {value: ''}, text('any')),
    choices.map(({value, label}) => h('option', {value, selected: String(last[name] ?? '') === value, title: label}, label)));
}

function input(name, type = 'text') {
  return h('input', {name, type, class: 'form-control input-sm', value: last[name] ?? '', placeholder: name === 'customer' ? text('search.customer.hint') : null,
    min: type === 'number' ? 1 : null, max: type === 'number' ? 999 : null, autocomplete: 'off', maxlength: 254});
}

function fields(choices) {
  const open = ['true', 'false'].map(value => ({value, label: text('search.open.' + value)}));
  return {
    number: input('number'), from: input('from', 'date'), to: input('to', 'date'),
    open: choice('open', open), status: choice('status', choices.status),
    category: choice('category', choices.category), priority: choice('priority', choices.priority),
    tier: choice('tier', choices.tier), track: choice('track', choices.track), department: choice('department', choices.department),
    handler: input('handler'), customer: input('customer'),
    missedClock: choice('missedClock', choices.missedClock), round: input('round', 'number'), rule: choice('rule', choices.rule)
  };
}

/** What the form says, as the server takes it. */
function criteria(form) {
  const given = Object.fromEntries([...new FormData(form)].filter(([, value]) => value.trim() !== ''));
  ['status', 'category', 'priority', 'tier', 'track'].filter(name => given[name]).forEach(name => given[name] = [given[name]]);
  if (given.open) {
    given.open = given.open === 'true';
  }
  if (given.round) {
    given.round = Number(given.round);
  }
  return given;
}

async function download(form) {
  const answer = await post('/complaints/export', criteria(form));
  const link = h('a', {href: URL.createObjectURL(await answer.blob()), download: 'complaints.csv'});
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}

function heading(column, again) {
  const sort = SORTED[column];
  if (!sort) {
    return text('column.' + column);
  }
  const arrow = last.sort === sort ? (last.descending ? ' ▼' : ' ▲') : '';
  return h('button', {type: 'button', class: 'huiyin-sort', onclick: () => {
    last.descending = last.sort === sort ? !last.descending : false;
    last.sort = sort;
    again(0);
  }}, text('column.' + column) + arrow);
}

/** Some of the names, and how many more there are. */
function some(names) {
  return names.length <= FEW + 1 ? names.join(', ')
    : h('span', {title: names.join(', ')}, names.slice(0, FEW).join(', ') + ' ' + text('more', names.length - FEW));
}

function results(result, choices, again) {
  const label = (kind, value) => (choices[kind].find(each => each.value === value) || {label: value}).label;
  const columns = [
    [heading('number', again), row => h('a', {href: '#/complaints/' + row.number}, row.number)],
    [heading('receivedAt', again), row => moment(row.receivedAt)],
    [heading('status', again), row => label('status', row.status)],
    [heading('category', again), row => label('category', row.category)],
    [heading('priority', again), row => label('priority', row.priority)],
    [heading('tier', again), row => row.tier ? label('tier', row.tier) : ''],
    [heading('track', again), row => label('track', row.track)],
    [heading('departments'), row => some(row.departments.map(department => label('department', department)))],
    [heading('handlers'), row => some(row.handlers)],
    [heading('round', again), row => row.round],
    [heading('customer'), row => row.customer],
    [heading('missed'), row => row.missed.length ? h('span', {class: 'huiyin-missed', title: row.missed.map(clock => label('missedClock', clock)).join('\n')}, '⚠ ' + row.missed.join(', ')) : ''],
    [heading('closedAt'), row => moment(row.closedAt)]
  ];
  return result.total === 0
    ? h('p', {class: 'huiyin-empty'}, text('nothing'))
    : [table(columns, result.rows), pager(result, again)];
}

/** Shows the page. */
export async function searchPage(place) {
  const choices = await get('/choices');
  const found = h('span', {class: 'huiyin-found', role: 'status'});
  const list = h('div', {class: 'huiyin-results'});
  const again = page => {
    last.page = page;
    show(list, search());
  };
  async function search() {
    const {sort, descending, page, size} = last;
    const wanted = criteria(form);
    fill(found);
    last = Object.assign(Object.fromEntries(new FormData(form)), {sort, descending, page, size});
    const result = await (await post('/complaints/search', Object.assign(wanted, {sort, descending, page, size}))).json();
    fill(found, text('found', count(result.total)));
    return results(result, choices, again);
  }
  const inputs = fields(choices);
  const form = h('form', {class: 'huiyin-search', onsubmit: event => {
    event.preventDefault();
    again(0);
  }},
  Object.entries(inputs).map(([name, field]) => h('label', {}, h('span', {}, text('search.' + name)), field)),
  h('div', {class: 'huiyin-buttons'},
    h('button', {type: 'submit', class: 'btn btn-sm btn-primary'}, text('search')),
    button(text('clear'), () => {
      Object.values(inputs).forEach(field => field.value = '');
      again(0);
    }),
    button(text('export'), async event => {
      event.target.disabled = true;
      fill(found, text('loading'));
      await download(form).then(() => fill(found), problem => fill(found, failed(problem)));
      event.target.disabled = false;
    }),
    found));
  fill(place,
    h('div', {class: 'huiyin-title'}, h('h1', {}, text('title')), h('a', {href: '#/complaints/conformance'}, text('conformance')), h('a', {href: '#/complaints/proof'}, text('proof')), chosenPurpose(choices)),
    form, list);
  again(last.page);
}

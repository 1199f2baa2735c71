/* Builds pages. Text always goes in as text, never as markup. */
import {count, name, text} from './words.js';

/** An element; attributes that begin with "on" are listeners, children may be texts, elements, lists or nothing. */
export function h(tag, attributes, ...children) {
  const element = document.createElement(tag);
  Object.entries(attributes || {}).forEach(([name, value]) => {
    if (name.startsWith('on')) {
      element.addEventListener(name.substring(2), value);
    } else if (value !== null && value !== undefined && value !== false) {
      element.setAttribute(name, value === true ? '' : value);
    }
  });
  add(element, children);
  return element;
}

function add(element, children) {
  children.flat(Infinity).forEach(child => {
    if (child !== null && child !== undefined && child !== '') {
      element.append(child instanceof Node ? child : String(child));
    }
  });
}

export function fill(element, ...children) {
  element.replaceChildren();
  add(element, children);
  return element;
}

/** The name of an element, a process or a table; the mouse over one that was translated shows how it is written in the model. */
export function named(written) {
  const shown = name(written);
  return shown === written ? written : h('span', {title: written}, shown);
}

const MOMENT = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/;

/** A cell that keeps days whole and lists readable in a narrow window, where the table scrolls. */
function cellOf(content) {
  const kind = MOMENT.test(content) ? 'huiyin-at' : Array.isArray(content) && content.length ? 'huiyin-lines' : null;
  return h('td', {class: kind}, content);
}

/** A table of rows; a column is [heading, cell of a row]. */
export function table(columns, rows, rowAttributes = () => ({})) {
  if (!rows.length) {
    return h('p', {class: 'huiyin-empty'}, text('none'));
  }
  return h('div', {class: 'huiyin-scroll'}, h('table', {class: 'huiyin-table'},
    h('thead', {}, h('tr', {}, columns.map(([heading]) => h('th', {}, heading)))),
    h('tbody', {}, rows.map(row => h('tr', rowAttributes(row), columns.map(([, cell]) => cellOf(cell(row))))))));
}

const LONG = 100;

/** The same of rows that may be very many: a page of them, and the way to the others. */
export function longTable(columns, rows, rowAttributes) {
  const place = h('div', {});
  const go = page => fill(place,
    table(columns, rows.slice(page * LONG, (page + 1) * LONG), rowAttributes),
    pager({page, size: LONG, total: rows.length}, go));
  return go(0);
}

const wanted = new WeakMap();

/** That something is on its way. */
export function loading() {
  return h('p', {class: 'huiyin-empty'}, text('loading'));
}

/** Why something did not come. */
export function failed({status, message}) {
  if (status === 403) {
    return h('p', {class: 'huiyin-empty'}, text('forbidden'));
  }
  const reason = status === 0 ? text('failed.unreachable')
    : status === 401 ? text('failed.session')
    : status >= 500 ? text('failed.server')
    : message;
  return h('p', {class: 'huiyin-failed', role: 'alert'}, text('failed', reason));
}

/** Shows that something is on its way, then it, or why it did not come; what was asked for earlier and comes later is not shown. */
export async function show(place, promise) {
  wanted.set(place, promise);
  const fillIfWanted = content => wanted.get(place) === promise && fill(place, content);
  fill(place, loading());
  try {
    fillIfWanted(await promise);
  } catch (problem) {
    console.error('Huiyin', problem);
    fillIfWanted(failed(problem));
  }
}

export function button(label, listener, look = 'default') {
  return h('button', {type: 'button', class: 'btn btn-sm btn-' + look, onclick: listener}, label);
}

/** A hash: its beginning, and all of it to look at and copy. */
export function hash(value) {
  return value ? h('code', {class: 'huiyin-hash', title: value}, value) : '';
}

/** The way to another page of a list, where there is another; of many pages each can be named. */
export function pager(result, go) {
  const pages = Math.ceil(result.total / result.size);
  if (pages < 2) {
    return null;
  }
  const step = (label, page) => h('button', {type: 'button', class: 'btn btn-sm btn-default', disabled: page < 0 || page >= pages, onclick: () => go(page)}, text(label));
  const named = h('input', {type: 'number', class: 'form-control input-sm', min: 1, max: pages, value: result.page + 1, 'aria-label': text('page.number'),
    onchange: () => go(Math.min(pages, Math.max(1, Math.trunc(named.value) || 1)) - 1)});
  return h('div', {class: 'huiyin-pager'},
    step('previous', result.page - 1),
    pages > 2 ? [h('span', {}, text('page.before')), named, h('span', {}, text('page.after', count(pages)))] : h('span', {}, text('page', result.page + 1, pages)),
    step('next', result.page + 1));
}

/* The words of the catalogue, and moments and durations as people write them. */
import {loadNames, name} from './names.js';
import {get} from './server.js';

export {name};

let words = {};

/** Without its words the plugin still works and shows their keys; without the catalogue names stay as they are. */
export async function load() {
  [words] = await Promise.all([get('/texts').catch(() => ({})), loadNames().catch(() => {})]);
}

export function text(key, ...values) {
  return values.reduce((all, value, index) => all.replaceAll('{' + index + '}', value), words[key] || key).replaceAll("''", "'");
}

/** The word for a constant, or the constant where the catalogue has none. */
export function word(kind, constant) {
  return constant ? words[kind + '.' + constant] || constant : '';
}

const MOMENT = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit'
});

/** In Shanghai, whose days the limits count. */
export function moment(iso) {
  return iso ? MOMENT.format(new Date(iso)) : '';
}

const COUNT = new Intl.NumberFormat('en');

/** A large number, for example 2,700,000. */
export function count(number) {
  return COUNT.format(number);
}

const ROUGH = new Intl.NumberFormat('en', {notation: 'compact', maximumSignificantDigits: 2});

/** A number where there is little room, for example 2.7M. */
export function rough(number) {
  return number < 1000 ? String(number) : ROUGH.format(number);
}

/** How many of a hundred. */
export function share(percent) {
  return percent === null ? '' : percent.toFixed(1) + ' %';
}

const UNITS = [['d', 86400000], ['h', 3600000], ['min', 60000], ['s', 1000]];

/** The two largest units, for example "3 h 5 min". */
export function duration(millis) {
  if (millis === null || millis === undefined || isNaN(millis)) {
    return '';
  }
  const first = UNITS.findIndex(([, size]) => millis >= size);
  if (first < 0) {
    return text('unit.ms', millis);
  }
  let left = millis;
  return UNITS.slice(first, first + 2)
    .map(([unit, size]) => {
      const whole = Math.floor(left / size);
      left -= whole * size;
      return whole ? text('unit.' + unit, whole) : '';
    })
    .filter(part => part)
    .join(' ');
}

export function between(from, to) {
  return from && to ? duration(new Date(to) - new Date(from)) : '';
}

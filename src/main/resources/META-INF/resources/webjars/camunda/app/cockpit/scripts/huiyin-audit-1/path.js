/* The way of one instance on its diagram. */
import {h, fill} from './dom.js';
import {showNotes} from './notes.js';
import {get} from './server.js';
import {diagram, mark} from './viewer.js';
import {count, duration, moment, name, text} from './words.js';

const LONG = 60000;
const INTERRUPTED = '⊘';

function legend() {
  return h('div', {class: 'huiyin-legend'},
    ['passed', 'interrupted', 'derived', 'open', 'missed'].map(kind => h('span', {class: 'huiyin-key-' + kind}, text('course.legend.' + kind))),
    h('small', {}, text('course.note')));
}

/** How often an element was passed, how often it was left before it was done, and how long it took. */
export function told(element) {
  const times = [duration(element.meanMillis), duration(element.longestMillis)];
  return element.cancelled
    ? text('course.visits.interrupted', count(element.count), count(element.cancelled), ...times)
    : text('course.visits', count(element.count), ...times);
}

function kindOf(element) {
  return element.derived ? 'derived' : element.open ? 'open' : element.cancelled === element.count ? 'interrupted' : 'visited';
}

function figure(element) {
  const often = element.count + '×';
  const broken = element.cancelled === element.count ? INTERRUPTED + ' ' + often
    : element.cancelled ? often + ' (' + INTERRUPTED + ' ' + element.cancelled + '×)'
    : often;
  return broken + (element.meanMillis >= LONG ? ' · ' + duration(element.meanMillis) : '');
}

function visits(element) {
  const title = [name(element.name || element.element), told(element)].join('\n');
  return h('span', {class: 'huiyin-count huiyin-count-' + kindOf(element), title}, figure(element));
}

function alarm(limit) {
  const title = text('course.missed', limit.clock + ' ' + name(limit.name), moment(limit.dueAt));
  return h('span', {class: 'huiyin-alarm', title, role: 'img', 'aria-label': title}, '⚠');
}

/** Draws the instance; other instances that it called are links on their elements. */
export async function pathOf(place, id) {
  const {path, xml, number} = await get('/instances/' + encodeURIComponent(id));
  const canvas = h('div', {class: 'huiyin-diagram'});
  fill(place, legend(), canvas);
  const viewer = await diagram(canvas, xml, path.instance.definition);
  const notes = new Map();
  const note = (element, content) => notes.set(element, [...notes.get(element) || [], content]);
  path.flows.forEach(flow => mark(viewer, flow, 'huiyin-passed'));
  path.missed.forEach(limit => {
    mark(viewer, limit.element, 'huiyin-late');
    note(limit.element, alarm(limit));
  });
  path.elements.forEach(element => {
    mark(viewer, element.element, 'huiyin-' + kindOf(element));
    if (!element.derived) {
      note(element.element, visits(element));
    }
  });
  path.calls.forEach(call => note(call.element,
    h('a', {class: 'huiyin-call', href: '#/complaints/' + number + '/' + call.instance, title: text('course.call'), 'aria-label': text('course.call')}, '→')));
  showNotes(viewer, notes);
}

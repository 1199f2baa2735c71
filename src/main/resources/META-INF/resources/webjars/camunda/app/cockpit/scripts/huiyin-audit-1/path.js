/* The way of one instance on its diagram. */
import {h, fill} from './dom.js';
import {get} from './server.js';
import {badge, diagram, label, mark, showLabels} from './viewer.js';
import {duration, moment, text} from './words.js';

const LONG = 60000;

function legend() {
  return h('div', {class: 'huiyin-legend'},
    ['passed', 'derived', 'open', 'missed'].map(kind => h('span', {class: 'huiyin-key-' + kind}, text('course.legend.' + kind))),
    h('small', {}, text('course.note')));
}

function visits(viewer, element) {
  mark(viewer, element.element, element.derived ? 'huiyin-derived' : element.open ? 'huiyin-open' : 'huiyin-visited');
  if (element.derived) {
    return;
  }
  const took = element.meanMillis >= LONG ? ' · ' + duration(element.meanMillis) : '';
  badge(viewer, element.element, element.count + '×' + took,
    [element.name || element.element, text('course.visits', element.count, duration(element.meanMillis), duration(element.longestMillis))].join('\n'));
}

function missed(viewer, limit) {
  const title = text('course.missed', limit.clock + ' ' + limit.name, moment(limit.dueAt));
  mark(viewer, limit.element, 'huiyin-late');
  label(viewer, limit.element, {top: -16, left: -12}, h('span', {class: 'huiyin-alarm', title, role: 'img', 'aria-label': title}, '⚠'));
}

/** Draws the instance; other instances that it called are links on their elements. */
export async function pathOf(place, id) {
  const {path, xml, number} = await get('/instances/' + encodeURIComponent(id));
  const canvas = h('div', {class: 'huiyin-diagram'});
  fill(place, legend(), canvas);
  const viewer = await diagram(canvas, xml, path.instance.definition);
  path.flows.forEach(flow => mark(viewer, flow, 'huiyin-passed'));
  path.elements.forEach(element => visits(viewer, element));
  path.missed.forEach(limit => missed(viewer, limit));
  path.calls.forEach(call => label(viewer, call.element, {bottom: 8, right: 24},
    h('a', {class: 'huiyin-call', href: '#/complaints/' + number + '/' + call.instance}, '→')));
  showLabels(viewer);
}

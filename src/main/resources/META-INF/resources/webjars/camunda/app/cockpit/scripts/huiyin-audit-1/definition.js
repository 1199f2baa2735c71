/* On a process definition: its finished instances, and where instances spend their time. */
import {failed, fill, h, pager, show, table} from './dom.js';
import {get} from './server.js';
import {label, mark, showLabels, unmark} from './viewer.js';
import {between, duration, moment, text, word} from './words.js';

const STEPS = 5;

/** The tab "History". */
export function historyTab(place, definition) {
  const go = page => show(place, get('/definitions/' + encodeURIComponent(definition) + '/history?page=' + page).then(result => [
    table([
      [text('column.number'), row => h('a', {href: '#/complaints/' + row.complaint + '/' + row.id}, row.complaint)],
      [text('column.startedAt'), row => moment(row.startedAt)],
      [text('column.endedAt'), row => moment(row.endedAt)],
      [text('column.duration'), row => between(row.startedAt, row.endedAt)],
      [text('column.state'), row => word('instanceState', row.state)]
    ], result.rows),
    pager(result, go)
  ]));
  go(0);
}

function paint(viewer, elements, value, words) {
  const most = Math.max(1, ...elements.map(value));
  elements.filter(element => value(element) > 0).forEach(element => {
    const step = Math.min(STEPS, 1 + Math.floor(STEPS * Math.log1p(value(element)) / Math.log1p(most) - 1e-9));
    mark(viewer, element.element, 'huiyin-heat-' + Math.max(1, step));
    label(viewer, element.element, {top: -11, left: 6},
      h('span', {class: 'huiyin-count', title: text('course.visits', element.count, duration(element.meanMillis), duration(element.longestMillis))}, words(element)));
  });
}

const KINDS = {
  frequency: [element => element.count, element => element.count + '×'],
  duration: [element => element.meanMillis || 0, element => duration(element.meanMillis)]
};

/** The switch of the heat map on the diagram of a definition. */
export function heatMap(viewer, place, definition) {
  const days = h('select', {class: 'input-sm', 'aria-label': text('heat.days'), onchange: () => draw()},
    [30, 90, 365, 0].map(count => h('option', {value: count, selected: count === 90}, text('heat.days') + ' ' + text('heat.days.' + count))));
  const said = h('span', {role: 'status'});
  let kind = null;
  const wipe = () => {
    viewer.get('overlays').remove({type: 'huiyin'});
    unmark(viewer, /^huiyin-heat-/);
  };
  async function draw() {
    wipe();
    [...buttons.children].forEach(each => each.classList.toggle('active', each.dataset.kind === String(kind)));
    fill(said);
    if (kind) {
      const asked = [kind, days.value];
      try {
        const elements = await get('/definitions/' + encodeURIComponent(definition) + '/heat?days=' + days.value);
        if (asked[0] === kind && asked[1] === days.value) {
          wipe();
          fill(said, elements.length ? '' : text('heat.nothing'));
          paint(viewer, elements, ...KINDS[kind]);
          showLabels(viewer);
        }
      } catch (problem) {
        fill(said, failed(problem));
      }
    }
  }
  const buttons = h('div', {class: 'btn-group btn-group-xs'},
    [null, 'frequency', 'duration'].map(each => h('button', {type: 'button', class: 'btn btn-default', 'data-kind': String(each), onclick: () => {
      kind = each;
      draw();
    }}, text('heat.' + (each || 'none')))));
  fill(place, h('div', {class: 'huiyin huiyin-heat', title: text('heat.note')}, h('b', {}, text('heat') + ' '), buttons, ' ', days, ' ', said));
  draw();
}

/* On a process definition: its finished instances, and where instances spend their time. */
import {failed, fill, h, pager, show, table} from './dom.js';
import {showNotes} from './notes.js';
import {told} from './path.js';
import {get} from './server.js';
import {isFrame, mark, unmark} from './viewer.js';
import {between, duration, moment, rough, text, word} from './words.js';

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

/** Each page of the diagram has its own scale: its hottest element has the darkest colour. */
function paint(viewer, elements, value, words) {
  const [registry, canvas] = [viewer.get('elementRegistry'), viewer.get('canvas')];
  const drawn = elements.filter(element => value(element) > 0 && registry.get(element.element));
  const page = element => canvas.findRoot(element.element);
  const leaves = drawn.filter(element => !isFrame(registry.get(element.element)));
  const most = new Map();
  leaves.forEach(element => most.set(page(element), Math.max(value(element), most.get(page(element)) || 0)));
  leaves.forEach(element => mark(viewer, element.element, 'huiyin-heat-' + Math.ceil(STEPS * value(element) / most.get(page(element)))));
  showNotes(viewer, new Map(drawn.map(element => [element.element, [h('span', {class: 'huiyin-count', title: told(element)}, words(element))]])));
}

const KINDS = {
  frequency: [element => element.count, element => rough(element.count) + '×'],
  duration: [element => element.meanMillis || 0, element => duration(element.meanMillis)]
};

/** The switch of the heat map on the diagram of a definition. */
export function heatMap(viewer, place, definition) {
  const days = h('select', {class: 'input-sm', 'aria-label': text('heat.days'), onchange: () => draw()},
    [30, 90, 365, 0].map(span => h('option', {value: span, selected: span === 90}, text('heat.days.' + span))));
  const said = h('span', {role: 'status'});
  let kind = null;
  const wipe = () => {
    showNotes(viewer, new Map());
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

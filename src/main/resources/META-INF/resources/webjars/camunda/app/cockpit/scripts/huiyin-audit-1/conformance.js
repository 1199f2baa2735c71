/* The page "Conformance": how finished complaints keep the handbook, sentence by sentence, and which of them broke one. */
import {button, fill, h, show, table} from './dom.js';
import {conformance, conformanceFile} from './server.js';
import {count, moment, share, text} from './words.js';

const PAGE = 100;

function title(...links) {
  return h('div', {class: 'huiyin-title'}, h('h1', {}, text('conformance')), links, h('a', {href: '#/complaints'}, text('back')));
}

function files(named) {
  return h('div', {class: 'huiyin-buttons'},
    named.map(([key, address]) => h('a', {class: 'btn btn-sm btn-default', href: conformanceFile(address), download: ''}, text(key))));
}

/** Most of it green; what is broken stays visible however little it is. */
function bar(line) {
  const broken = line.broken ? Math.max(3, 100 - line.percentKept) : 0;
  return h('span', {class: 'huiyin-bar', role: 'img', 'aria-label': share(line.percentKept)},
    h('span', {class: 'huiyin-bar-kept', style: 'width:' + (100 - broken) + '%'}), h('span', {class: 'huiyin-bar-broken', style: 'width:' + broken + '%'}));
}

function clauses(report) {
  return table([
    [text('conformance.clause'), line => line.clause],
    [text('conformance.sentence'), line => line.sentence],
    [text('conformance.checked'), line => count(line.kept + line.broken)],
    [text('conformance.kept'), line => count(line.kept)],
    [text('conformance.broken'), line => line.broken
      ? h('a', {class: 'huiyin-bad', href: '#/complaints/conformance/' + line.rule}, '✘ ' + count(line.broken))
      : 0],
    [text('conformance.share'), line => line.percentKept === null ? '–' : [bar(line), ' ', share(line.percentKept)]]
  ], report.clauses, line => ({class: line.broken ? 'huiyin-late-row' : null}));
}

async function overview(place) {
  const report = await conformance('');
  fill(place,
    title(),
    h('p', {}, text('conformance.explanation')),
    h('p', {}, report.complaints
      ? text('conformance.checkedUntil', count(report.complaints), moment(report.judgedAt))
      : text('conformance.none')),
    files([['conformance.pdf', '/report.pdf'], ['conformance.csv', '/report.csv'], ['conformance.complaints', '/breaches.csv']]),
    h('div', {class: 'huiyin-results'}, clauses(report)));
}

/** The complaints that broke one sentence; more of them at a click. */
async function breaches(place, rule) {
  const report = await conformance('');
  const line = report.clauses.find(each => each.rule === rule);
  if (!line) {
    location.hash = '#/complaints/conformance';
    return;
  }
  const list = h('div', {class: 'huiyin-results'});
  const rows = [];
  const more = () => show(list, conformance('/breaches?rule=' + rule + '&size=' + PAGE + (rows.length ? '&after=' + rows.at(-1).complaintNumber : ''))
    .then(next => {
      rows.push(...next);
      return [
        table([
          [text('column.number'), row => h('a', {href: '#/complaints/' + row.complaintNumber}, row.complaintNumber)],
          [text('conformance.what'), row => row.what || '–'],
          [text('conformance.judgedAt'), row => moment(row.judgedAt)]
        ], rows),
        next.length < PAGE ? null : button(text('conformance.more'), more)
      ];
    }));
  fill(place,
    title(h('a', {href: '#/complaints/conformance'}, text('conformance.all'))),
    h('h4', {}, line.clause + ': ' + line.sentence),
    h('p', {}, text('conformance.brokenBy', count(line.broken), count(line.kept + line.broken)), ' ', line.percentKept === null ? '' : [bar(line), ' ', share(line.percentKept)]),
    files([['conformance.complaints', '/breaches.csv?rule=' + rule]]),
    list);
  await more();
}

export function conformancePage(place, rule) {
  return rule ? breaches(place, rule) : overview(place);
}

/* The tabs of a complaint, each loaded when it is opened. */
import {button, fill, h, hash, longTable, named, show} from './dom.js';
import {complaint, conformance, download, get} from './server.js';
import {decisionTable} from './viewer.js';
import {between, moment, text, word} from './words.js';

const value = ({name, value}) => h('div', {}, h('i', {}, named(name), ': '), value === null ? '–' : String(value));

/** Of what the engine tells, the names are those of the models; what people entered stays as it is. */
function change({field, before, after}, source) {
  const shown = value => source === 'ENGINE' ? named(said(value)) : said(value);
  return h('div', {class: 'huiyin-change'}, h('i', {}, field + ': '), before ? [h('del', {}, shown(before)), ' → '] : null, shown(after));
}

/** The engine writes down answers and moments as it has them. */
function said(value, property = '') {
  return value === 'true' ? text('yes') : value === 'false' ? text('no')
    : property.endsWith('Date') && /^\d+$/.test(value) ? moment(Number(value)) : value;
}

async function timeline(number) {
  const rows = await get('/complaints/' + number + '/timeline');
  const shown = new Set(['RECORD', 'CLOCK', 'OPERATION', 'ENGINE']);
  const list = h('div', {});
  const draw = () => fill(list, longTable([
    [text('timeline.at'), row => moment(row.at)],
    [text('timeline.what'), row => [h('span', {class: 'huiyin-source huiyin-' + row.source}, text('timeline.source.' + row.source)), ' ',
      row.source === 'OPERATION' ? word('operation', row.event) : row.text]],
    [text('timeline.who'), row => row.who],
    [text('timeline.where'), row => named(row.element)],
    [text('timeline.form'), row => row.form],
    [text('timeline.changes'), row => row.changes.map(each => change(each, row.source))]
  ], rows.filter(row => shown.has(row.source)), row => ({class: row.event === 'LIMIT_MISSED' ? 'huiyin-late-row' : null})));
  const boxes = [...shown].map(source => h('label', {class: 'huiyin-box'},
    h('input', {type: 'checkbox', checked: true, onchange: event => {
      shown[event.target.checked ? 'add' : 'delete'](source);
      draw();
    }}), ' ' + text('timeline.source.' + source)));
  draw();
  return [h('div', {}, boxes), list];
}

async function decisions(number) {
  const rows = await get('/complaints/' + number + '/decisions');
  const drawn = h('div', {class: 'huiyin-dmn'});
  const open = async row => {
    const asked = await get('/decisions/' + encodeURIComponent(row.id));
    fill(drawn, h('h4', {}, named(row.name)));
    decisionTable(drawn, asked.xml, row.table, asked.rules);
  };
  return [longTable([
    [text('timeline.at'), row => moment(row.at)],
    [text('decisions.table'), row => named(row.name)],
    [text('decisions.version'), row => row.version],
    [text('decisions.inputs'), row => row.inputs.map(value)],
    [text('decisions.rules'), row => row.rules.map(rule => h('div', {}, h('code', {}, rule.id), ' ', rule.description))],
    [text('decisions.outputs'), row => row.rules.flatMap(rule => rule.outputs.map(value))],
    ['', row => button(text('decisions.show'), () => open(row))]
  ], rows), drawn];
}

function moves(clock) {
  return clock.moves.map(move => h('div', {},
    moment(move.at) + ' ' + text('clocks.kind.' + move.kind) + (move.limit ? ' ' + move.limit : '') + ', ' + move.by + (move.reason ? ': ' + move.reason : '')));
}

async function clocks(number) {
  const rows = await get('/complaints/' + number + '/clocks');
  return longTable([
    [text('clocks.clock'), row => row.clock + ' ' + row.name],
    [text('clocks.round'), row => row.round],
    [text('clocks.limit'), row => h('span', {class: 'huiyin-whole'}, row.limit)],
    [text('clocks.started'), row => moment(row.startedAt)],
    [text('clocks.firstDue'), row => moment(row.firstDueAt)],
    [text('clocks.due'), row => moment(row.dueAt) + (row.provisional ? ' (' + text('clocks.provisional') + ')' : '')],
    [text('clocks.stopped'), row => moment(row.stoppedAt)],
    [text('clocks.missed'), row => row.missedAt
      ? h('span', {class: 'huiyin-missed huiyin-whole'}, '⚠ ' + moment(row.missedAt), h('br'), row.stoppedAt ? text('clocks.late', between(row.missedAt, row.stoppedAt)) : '')
      : ''],
    [text('clocks.moves'), moves]
  ], rows, row => ({class: row.missedAt ? 'huiyin-late-row' : null}));
}

async function people(number) {
  const all = await get('/complaints/' + number + '/people');
  return [
    h('h4', {}, text('people.tasks')),
    longTable([
      [text('people.task'), row => named(row.name)],
      [text('people.created'), row => moment(row.createdAt)],
      [text('people.claimed'), row => moment(row.claimedAt)],
      [text('people.claimedBy'), row => row.claimedBy],
      [text('people.assignee'), row => row.assignee],
      [text('people.ended'), row => moment(row.endedAt)],
      [text('people.state'), row => word('taskState', row.state)]
    ], all.tasks),
    h('h4', {}, text('people.signatures')),
    longTable([
      [text('people.signed'), row => moment(row.at)],
      [text('people.who'), row => row.who],
      [text('clocks.round'), row => row.round],
      [text('people.hash'), row => hash(row.contentHash)]
    ], all.signatures),
    h('h4', {}, text('people.looks')),
    all.looks === null || all.looks.length >= all.looksInAll ? null
      : h('p', {}, text('people.looks.newest', all.looks.length, all.looksInAll)),
    all.looks === null ? h('p', {class: 'huiyin-empty'}, text('people.looks.hidden')) : longTable([
      [text('timeline.at'), row => moment(row.at)],
      [text('people.who'), row => row.reader],
      [text('people.kind'), row => word('look', row.kind)],
      [text('people.address'), row => row.address],
      [text('people.purpose'), row => word('purpose', row.purpose)]
    ], all.looks)
  ];
}

const SIGNS = {PREPARED: '…', SENDING: '…', SENT: '→', DELIVERED: '✔', RETURNED: '↩', FAILED: '✘', STRANDED: '✘', UNCERTAIN: '?'};
const NOT_REACHED = new Set(['RETURNED', 'FAILED', 'STRANDED']);

function became({state}) {
  const look = NOT_REACHED.has(state) ? 'huiyin-bad' : state === 'DELIVERED' ? 'huiyin-good' : '';
  return h('span', {class: 'huiyin-whole ' + look}, SIGNS[state] + ' ' + word('noticeState', state));
}

async function notices(number) {
  return longTable([
    [text('timeline.at'), row => moment(row.at)],
    [text('notices.purpose'), row => row.purpose],
    [text('notices.channel'), row => row.channel],
    [text('notices.reader'), row => row.reader],
    [text('notices.recipient'), row => row.recipient],
    [text('notices.subject'), row => row.subject],
    [text('notices.state'), became],
    [text('notices.attempts'), row => row.attempts],
    [text('notices.fault'), row => row.fault]
  ], await get('/complaints/' + number + '/notices'), row => ({class: NOT_REACHED.has(row.state) ? 'huiyin-late-row' : null}));
}

function fault(broken) {
  const said = word('archiveFault', broken.fault);
  return broken.fieldName ? text('archive.brokenField', said, broken.fieldName) : said;
}

async function archive(number) {
  const versions = await complaint('/' + number + '/archive');
  const verdict = h('div', {class: 'huiyin-verdict', role: 'status'});
  const verify = async () => {
    const [filed, lines] = await Promise.all([complaint('/' + number + '/archive/verification'), get('/complaints/' + number + '/verification')]);
    const archived = filed.intact
      ? text('archive.verified', filed.checked)
      : text('archive.broken', filed.firstBroken.version, fault(filed.firstBroken));
    return [
      h('p', {class: filed.intact ? 'huiyin-good' : 'huiyin-bad'}, (filed.intact ? '✔ ' : '✘ ') + archived),
      lines.chains.map(chain => h('p', {class: chain.intact ? 'huiyin-good' : 'huiyin-bad'}, (chain.intact ? '✔ ' : '✘ ') + chain.text))
    ];
  };
  return [
    h('p', {}, button(text('archive.verify'), () => show(verdict, verify()), 'primary')),
    verdict,
    longTable([
      [text('archive.version'), row => row.version],
      [text('archive.kind'), row => word('archiveKind', row.kind)],
      [text('archive.created'), row => moment(row.createdAt)],
      [text('archive.by'), row => row.createdBy],
      [text('archive.pending'), row => row.pending.map(part => word('pending', part)).join(', ')],
      [text('archive.hashes'), row => [h('div', {}, 'JSON ', hash(row.jsonSha256)), h('div', {}, 'PDF ', hash(row.pdfSha256)), h('div', {}, '# ', hash(row.chainHash))]],
      [text('archive.documents'), row => [
        h('a', {href: download(row.links.json)}, 'JSON'), ' ', h('a', {href: download(row.links.pdf)}, 'PDF')]]
    ], versions)
  ];
}

/** What of the handbook concerns this complaint; what it broke stands first. */
async function handbook(number) {
  const rows = await conformance('/complaints/' + number);
  if (!rows.length) {
    return h('p', {class: 'huiyin-empty'}, text('handbook.none'));
  }
  const broken = rows.filter(row => !row.kept);
  return [
    h('p', {class: broken.length ? 'huiyin-bad' : 'huiyin-good'}, broken.length
      ? '✘ ' + text('handbook.broken', broken.length, rows.length)
      : '✔ ' + text('handbook.kept', rows.length)),
    longTable([
      [text('conformance.clause'), row => row.clause],
      [text('conformance.sentence'), row => row.sentence],
      [text('handbook.verdict'), row => row.kept
        ? h('span', {class: 'huiyin-good'}, '✔ ' + text('conformance.kept'))
        : h('a', {class: 'huiyin-bad', href: '#/complaints/conformance/' + row.rule}, '✘ ' + text('conformance.broken'))],
      [text('conformance.what'), row => row.what]
    ], [...broken, ...rows.filter(row => row.kept)], row => ({class: row.kept ? null : 'huiyin-late-row'}))
  ];
}

async function operations(number) {
  return longTable([
    [text('timeline.at'), row => moment(row.at)],
    [text('operations.user'), row => row.user],
    [text('operations.operation'), row => word('operation', row.operation)],
    [text('operations.entity'), row => word('entity', row.entity)],
    [text('timeline.where'), row => named(row.step)],
    [text('operations.property'), row => word('operationProperty', row.property)],
    [text('operations.before'), row => said(row.before, row.property || '')],
    [text('operations.after'), row => said(row.after, row.property || '')]
  ], await get('/complaints/' + number + '/operations'));
}

export const TABS = {timeline, decisions, clocks, people, notices, archive, handbook, operations};

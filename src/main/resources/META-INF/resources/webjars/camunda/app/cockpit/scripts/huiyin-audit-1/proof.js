/* The page "Proof": all chains at a click, and against an anchor that was kept elsewhere. The server walks them in the background. */
import {button, failed, fill, h, hash, longTable, show, table} from './dom.js';
import {anchor, get, post} from './server.js';
import {between, count, moment, text} from './words.js';

const CHECKS = '/proof/verifications';
const PAUSE = 1000;

function verdict({report}) {
  return report.chains.map(chain => h('p', {class: chain.intact ? 'huiyin-good' : 'huiyin-bad'}, (chain.intact ? '✔ ' : '✘ ') + chain.text));
}

function against(check) {
  return check.anchorDay ? text('proof.againstDay', check.anchorDay) : '';
}

/** More may have come meanwhile than there were when it began. */
function progress(check) {
  const links = Math.max(check.links, check.checked);
  const words = text('proof.progress', count(check.checked), count(links));
  return [
    h('p', {}, text('proof.running', moment(check.startedAt), check.startedBy), ' ', against(check)),
    h('p', {}, h('progress', {class: 'huiyin-progress', max: links || 1, value: check.checked, 'aria-label': words}), ' ', words)
  ];
}

function newest(check) {
  return !check ? h('p', {class: 'huiyin-empty'}, text('proof.never'))
    : check.state === 'RUNNING' ? progress(check)
    : check.state === 'ENDED' ? [h('p', {}, text('proof.ended', moment(check.endedAt), check.startedBy), ' ', against(check)), verdict(check)]
    : h('p', {class: 'huiyin-bad'}, '✘ ' + text('proof.brokenOff', moment(check.startedAt)));
}

function result(check) {
  return check.state === 'RUNNING' ? '… ' + text('proof.result.running')
    : check.state === 'BROKEN_OFF' ? text('proof.result.brokenOff')
    : check.report.intact ? h('span', {class: 'huiyin-good'}, '✔ ' + text('proof.result.intact'))
    : h('span', {class: 'huiyin-bad'}, check.report.chains.filter(chain => !chain.intact).map(chain => h('div', {}, '✘ ' + chain.text)));
}

function earlier(checks) {
  return checks.length < 2 ? null : [
    h('h4', {}, text('proof.checks')),
    table([
      [text('column.startedAt'), check => moment(check.startedAt)],
      [text('people.who'), check => check.startedBy],
      [text('proof.anchor'), check => check.anchorDay],
      [text('column.duration'), check => between(check.startedAt, check.endedAt)],
      [text('proof.checked'), check => count(check.checked)],
      [text('proof.result'), result]
    ], checks)
  ];
}

function anchors(kept) {
  return [
    h('h4', {}, text('proof.anchors')),
    longTable([
      [text('proof.day'), row => h('a', {href: anchor(row.day)}, row.day)],
      [text('timeline.at'), row => moment(row.at)],
      ...['COURSES', 'READS', 'ARCHIVE'].map(chain => [text('proof.head.' + chain.toLowerCase()), row => row.heads[chain] && [row.heads[chain].position + ' ', hash(row.heads[chain].hash)]]),
      [text('proof.hash'), row => hash(row.sha256)],
      [text('proof.follows'), row => row.follows ? '✔ ' + text('yes') : h('span', {class: 'huiyin-bad'}, '✘ ' + text('no'))]
    ], kept.reverse())
  ];
}

export async function proofPage(place) {
  const found = h('div', {class: 'huiyin-verdict', role: 'status'});
  const before = h('div', {});
  const fail = problem => fill(found, failed(problem));
  const look = async () => {
    const checks = await get(CHECKS);
    const runs = checks.some(check => check.state === 'RUNNING');
    fill(found, newest(checks[0]));
    fill(before, earlier(checks));
    start.disabled = file.disabled = runs;
    if (runs) {
      setTimeout(() => place.isConnected && look().catch(fail), PAUSE);
    }
  };
  const begin = kept => {
    start.disabled = file.disabled = true;
    return post(CHECKS, kept).then(look, problem => look().then(() => fail(problem), () => fail(problem)));
  };
  const start = button(text('proof.verify'), () => begin(''), 'primary');
  const file = h('input', {type: 'file', accept: '.json', class: 'huiyin-file', onchange: async event => {
    const kept = await event.target.files[0].text();
    event.target.value = '';
    await begin(kept || '{}');
  }});
  const kept = h('div', {});
  fill(place,
    h('div', {class: 'huiyin-title'}, h('h1', {}, text('proof.title')), h('a', {href: '#/complaints'}, text('back'))),
    h('p', {}, text('proof.explanation')),
    h('div', {class: 'huiyin-buttons'}, start, h('label', {class: 'btn btn-sm btn-default'}, text('proof.against'), file)),
    found, before, kept);
  await Promise.all([look().catch(fail), show(kept, get('/proof/anchors').then(anchors))]);
}

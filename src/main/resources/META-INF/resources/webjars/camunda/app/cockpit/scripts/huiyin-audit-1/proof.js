/* The page "Proof": all chains at a click, and against an anchor that was kept elsewhere. */
import {button, fill, h, hash, show, table} from './dom.js';
import {anchor, get, post} from './server.js';
import {moment, text} from './words.js';

function verdict(report) {
  return report.chains.map(chain => h('p', {class: chain.intact ? 'huiyin-good' : 'huiyin-bad'}, (chain.intact ? '✔ ' : '✘ ') + chain.text));
}

export async function proofPage(place) {
  const found = h('div', {class: 'huiyin-verdict', role: 'status'});
  const file = h('input', {type: 'file', accept: '.json', class: 'huiyin-file', onchange: async event => {
    const content = await event.target.files[0].text();
    show(found, post('/proof/verification', content).then(answer => answer.json()).then(verdict));
  }});
  const kept = await get('/proof/anchors');
  fill(place,
    h('div', {class: 'huiyin-title'}, h('h1', {}, text('proof.title')), h('a', {href: '#/complaints'}, text('back'))),
    h('p', {}, text('proof.explanation')),
    h('div', {class: 'huiyin-buttons'},
      button(text('proof.verify'), () => show(found, get('/proof/verification').then(verdict)), 'primary'),
      h('label', {class: 'btn btn-sm btn-default'}, text('proof.against'), file)),
    found,
    h('h4', {}, text('proof.anchors')),
    table([
      [text('proof.day'), row => h('a', {href: anchor(row.day)}, row.day)],
      [text('timeline.at'), row => moment(row.at)],
      ...['COURSES', 'READS', 'ARCHIVE'].map(chain => [text('proof.head.' + chain.toLowerCase()), row => [row.heads[chain].position + ' ', hash(row.heads[chain].hash)]]),
      [text('proof.hash'), row => hash(row.sha256)],
      [text('proof.follows'), row => row.follows ? '✔ ' + text('yes') : h('span', {class: 'huiyin-bad'}, '✘ ' + text('no'))]
    ], kept));
}

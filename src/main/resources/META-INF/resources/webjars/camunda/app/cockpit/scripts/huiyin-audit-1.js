/*
 * What auditors see in Cockpit besides running instances: all complaints, open and finished, each with its whole course; and where
 * instances spend their time. The number goes up with every change: browsers keep files under their names.
 */
import {failed, fill, h, loading, show} from './huiyin-audit-1/dom.js';
import {conformancePage} from './huiyin-audit-1/conformance.js';
import {coursePage} from './huiyin-audit-1/course.js';
import {heatMap, historyTab} from './huiyin-audit-1/definition.js';
import {proofPage} from './huiyin-audit-1/proof.js';
import {searchPage} from './huiyin-audit-1/search.js';
import {get} from './huiyin-audit-1/server.js';
import {keepAddress, keptView, leave, makeRoom, translate} from './huiyin-audit-1/viewer.js';
import {load, text} from './huiyin-audit-1/words.js';

await load();
document.head.append(h('link', {rel: 'stylesheet', href: new URL('./huiyin-audit-1/audit.css', import.meta.url).href}));

/** A part of the page of Huiyin's own, with its own styles. */
function room(node) {
  const place = h('div', {class: 'huiyin'});
  node.append(place);
  return place;
}

function page(node) {
  const place = room(node);
  node.classList.add('huiyin-page');
  keepAddress();
  fill(place, loading());
  const [, , number, instance] = location.hash.split('?')[0].split('/');
  const shown = number === 'proof' ? proofPage(place)
    : number === 'conformance' ? conformancePage(place, instance)
    : number ? coursePage(place, number, instance)
    : searchPage(place);
  shown.catch(problem => fill(place, failed(problem), number ? h('a', {href: '#/complaints'}, text('back')) : null));
}

/** The entry is there for those only who may open it. */
function navigation(node) {
  get('/choices').then(() => node.append(h('a', {href: '#/complaints'}, text('navigation'))), () => node.remove());
}

/** From a running instance to the same view as from a finished one. */
function instanceTab(node, {processInstanceId}) {
  show(room(node), get('/instances/' + encodeURIComponent(processInstanceId)).then(({number}) =>
    h('p', {}, h('a', {class: 'btn btn-primary', href: '#/complaints/' + number + '/' + processInstanceId}, text('tab.course') + ' ' + number))));
}

function heat(viewer, {processDefinitionId}) {
  const holder = viewer.get('canvas').getContainer().closest('[cam-widget-bpmn-viewer]') || viewer.get('canvas').getContainer();
  const place = h('div', {class: 'huiyin-over'});
  const shown = keptView(viewer);
  translate(viewer);
  get('/choices').then(() => {
    holder.append(place);
    makeRoom(viewer, holder, shown);
    heatMap(viewer, place, processDefinitionId);
  }, () => {});
}

export default [
  {id: 'huiyin.complaints', pluginPoint: 'cockpit.navigation', priority: 100, properties: {label: text('navigation'), path: '/complaints'}, render: navigation},
  {id: 'huiyin.complaints.page', pluginPoint: 'cockpit.route', properties: {path: '/complaints/:number?/:instance?'}, render: page, unmount: leave},
  {id: 'huiyin.history', pluginPoint: 'cockpit.processDefinition.runtime.tab', priority: 9.5, properties: {label: text('tab.history')},
    render: (node, {processDefinitionId}) => historyTab(room(node), processDefinitionId)},
  {id: 'huiyin.heat', pluginPoint: 'cockpit.processDefinition.diagram.plugin', render: heat},
  {id: 'huiyin.names', pluginPoint: 'cockpit.processInstance.diagram.plugin', render: translate},
  {id: 'huiyin.course', pluginPoint: 'cockpit.processInstance.runtime.tab', priority: 20, properties: {label: text('tab.course')}, render: instanceTab}
];

/* Diagrams and tables are drawn by the directives of the page itself, so that they look as everywhere in Cockpit. */
import {name, translate} from './names.js';

export {translate};

const drawn = new Set();
let silenced = null;

function injector() {
  return window.angular.element(document.body).injector();
}

function compiled(place, markup, values) {
  const scope = Object.assign(injector().get('$rootScope').$new(), values);
  const element = window.angular.element(markup);
  window.angular.element(place).append(element);
  injector().get('$compile')(element)(scope);
  scope.$applyAsync();
  drawn.add(scope);
  return scope;
}

/** Cockpit keeps the section that is shown of a diagram in the address; here that would load the page anew. */
export function keepAddress() {
  const search = injector().get('search');
  silenced = silenced || {search, original: search.updateSilently};
  search.updateSilently = () => {};
}

/** Gives back what was drawn and what was changed. */
export function leave() {
  drawn.forEach(scope => scope.$destroy());
  drawn.clear();
  if (silenced) {
    silenced.search.updateSilently = silenced.original;
    silenced = null;
  }
}

/** Draws a process; resolves to its viewer. The key is the definition's: its viewer is used again. */
export function diagram(place, xml, key) {
  return new Promise(done => {
    const control = {};
    const markup = window.angular.element('<div cam-widget-bpmn-viewer diagram-data="xml" control="control" on-load="done()"></div>').attr('key', 'huiyin:' + key);
    compiled(place, markup, {xml, control, done: () => {
      const viewer = control.getViewer();
      unmark(viewer, /^huiyin-/);
      translate(viewer);
      done(viewer);
    }});
  });
}

/** A decision table with its headings, and the reasons that it gives, in the language of the reader. */
function translated(xml) {
  const table = new DOMParser().parseFromString(xml, 'application/xml');
  const say = (selector, attribute) => table.querySelectorAll(selector + '[' + attribute + ']')
    .forEach(element => element.setAttribute(attribute, name(element.getAttribute(attribute))));
  say('decision', 'name');
  say('input', 'label');
  say('output', 'label');
  table.querySelectorAll('outputEntry > text').forEach(text => text.textContent = text.textContent.replace(/^\s*"(.*)"\s*$/, (all, said) => '"' + name(said) + '"'));
  return new XMLSerializer().serializeToString(table);
}

/** Draws a decision table with some rules marked, and shows where they are. */
export function decisionTable(place, xml, key, rules) {
  const control = {};
  const markup = window.angular.element('<div cam-widget-dmn-viewer xml="xml" control="control" on-load="done()"></div>').attr('table', key);
  compiled(place, markup, {xml: translated(xml), control, done: () => {
    rules.forEach(rule => control.highlightRow(rule, 'huiyin-fired'));
    [place, ...place.querySelectorAll('.huiyin-fired')].slice(0, 2).forEach(each => each.scrollIntoView({block: 'nearest'}));
  }});
}

/** A stage that is drawn with what is in it. */
export function isFrame({children, collapsed}) {
  return children.length > 0 && !collapsed;
}

export function mark(viewer, element, style) {
  if (viewer.get('elementRegistry').get(element)) {
    viewer.get('canvas').addMarker(element, style);
  }
}

/** Takes away all marks that fit a pattern. */
export function unmark(viewer, pattern) {
  const registry = viewer.get('elementRegistry');
  registry.forEach((element, graphics) => [...graphics.classList]
    .filter(style => pattern.test(style))
    .forEach(style => viewer.get('canvas').removeMarker(element, style)));
}

/** The section of a diagram that the address of the page names, if it names one. */
export function keptView(viewer) {
  const kept = new URLSearchParams(location.hash.split('?')[1]).get('viewbox');
  return JSON.parse(kept || '{}')[viewer._definitions.id];
}

/** Leaves a strip above the diagram free, so that nothing of it is hidden by what stands there. */
export function makeRoom(viewer, holder, section) {
  const canvas = viewer.get('canvas');
  holder.classList.add('huiyin-with-strip');
  canvas.resized();
  if (section) {
    canvas.viewbox(section);
  } else {
    canvas.zoom('fit-viewport', 'auto');
  }
}

/* Notes beside elements of a diagram, placed where they hide neither names nor other elements. */
import {h} from './dom.js';
import {isFrame} from './viewer.js';

const SCALE = {min: 0.75, max: 1.2};
const GAP = 1;
const LINE = 2;
// what it costs to hide a unit of area
const COSTS = {text: 100, note: 100, button: 100, shape: 20, outside: 20, own: 4, line: 3};
const ROUNDS = 3;
// how finely places are tried along an edge
const STEP = 6;
const STEPS = 40;
// a page that is opened is moved into sight first
const AFTER_OTHERS = 100;

const shown = new WeakMap();

function hidden(a, b) {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return width > 0 && height > 0 ? width * height : 0;
}

/** How much larger notes are than they were drawn: they stay readable when the diagram is made smaller. */
function enlarged(canvas) {
  const zoom = canvas.zoom();
  return Math.min(Math.max(zoom, SCALE.min), SCALE.max) / zoom;
}

function lines(points) {
  return points.slice(1).map((end, index) => {
    const start = points[index];
    return {cost: COSTS.line, x: Math.min(start.x, end.x) - LINE / 2, y: Math.min(start.y, end.y) - LINE / 2,
      width: Math.abs(end.x - start.x) + LINE, height: Math.abs(end.y - start.y) + LINE};
  });
}

function frame({x, y, width, height}) {
  return lines([{x, y}, {x: x + width, y}, {x: x + width, y: y + height}, {x, y: y + height}, {x, y}]);
}

function texts(element, graphics) {
  return [...graphics.querySelectorAll(':scope > .djs-visual text')].map(text => {
    const {x, y, width, height} = text.getBBox();
    return {cost: COSTS.text, x: (element.x || 0) + x, y: (element.y || 0) + y, width, height};
  });
}

function drawnOf(element) {
  return element.waypoints ? lines(element.waypoints)
    : element.labelTarget ? []
    : isFrame(element) ? frame(element)
    : [{cost: COSTS.shape, id: element.id, x: element.x, y: element.y, width: element.width, height: element.height}];
}

/** What others have put on an element, the button that opens a stage for example. */
function buttons(viewer, element) {
  return viewer.get('overlays').get({element: element.id}).filter(overlay => overlay.type !== 'huiyin').map(({htmlContainer, html}) => ({
    cost: COSTS.button, x: htmlContainer.parentNode.offsetLeft + htmlContainer.offsetLeft + html.offsetLeft,
    y: htmlContainer.parentNode.offsetTop + htmlContainer.offsetTop + html.offsetTop, width: html.offsetWidth, height: html.offsetHeight
  }));
}

/** Everything on the page of the diagram that is shown. */
function obstacles(viewer) {
  const [registry, canvas] = [viewer.get('elementRegistry'), viewer.get('canvas')];
  const page = canvas.getRootElement();
  return registry.filter(element => element !== page && canvas.findRoot(element) === page)
    .flatMap(element => [...drawnOf(element), ...texts(element, registry.getGraphics(element)), ...buttons(viewer, element)]);
}

/** Where the edge of a note may lie beside, on, and inside an edge of the element. */
function beside(from, length, size) {
  return [from - size - GAP, from - size / 2, from + GAP, from + length - size - GAP, from + length - size / 2, from + length + GAP];
}

function along(from, length, size) {
  const step = Math.max(STEP, (length + size) / STEPS);
  return [...Array(Math.floor((length + size) / step) + 1).keys()].map(index => from - size + index * step);
}

/** All around the element. */
function places({x, y, width, height}, note) {
  const [lefts, tops] = [beside(x, width, note.width), beside(y, height, note.height)];
  return [...tops.flatMap(top => [...lefts, ...along(x, width, note.width)].map(left => [left, top])),
    ...lefts.flatMap(left => along(y, height, note.height).map(top => [left, top]))]
    .map(([left, top]) => ({x: left, y: top, width: note.width, height: note.height}));
}

/** Of two places that hide as much, the one nearer to the upper right corner. */
function cost(place, element, all, page) {
  const away = Math.abs(place.x + place.width - element.x - element.width) + Math.abs(place.y + place.height - element.y);
  const outside = COSTS.outside * (place.width * place.height - hidden(place, page));
  return all.reduce((sum, each) => sum + (each.id === element.id ? COSTS.own : each.cost) * hidden(place, each), outside + away / 10);
}

function best(element, note, all, page) {
  const around = {x: element.x - note.width - GAP, y: element.y - note.height - GAP,
    width: element.width + 2 * (note.width + GAP), height: element.height + 2 * (note.height + GAP)};
  const near = all.filter(each => hidden(each, around));
  return places(element, note)
    .map(place => ({place, cost: cost(place, element, near, page)}))
    .reduce((one, other) => other.cost < one.cost ? other : one).place;
}

function sizes(notes, larger) {
  const desk = h('div', {class: 'huiyin-desk'}, notes.map(note => note.content));
  document.body.append(desk);
  notes.forEach(note => {
    const {width, height} = note.content.getBoundingClientRect();
    Object.assign(note, {width: width * larger, height: height * larger});
  });
  desk.remove();
}

/** Small elements have the fewest places and come first; then each looks again, as the others lie now. */
function placed(notes, all, page) {
  const order = [...notes].sort((one, other) => one.element.width * one.element.height - other.element.width * other.element.height);
  for (let round = 0; round < ROUNDS; round++) {
    order.forEach(note => {
      const others = order.filter(other => other !== note && other.place).map(other => Object.assign({cost: COSTS.note}, other.place));
      note.place = best(note.element, note, [...all, ...others], page);
    });
  }
  return order;
}

/** All of the diagram, and what is seen beside it. */
function paper({x, y, width, height, inner}) {
  const [left, top] = [Math.min(x, inner.x), Math.min(y, inner.y)];
  return {x: left, y: top, width: Math.max(x + width, inner.x + inner.width) - left, height: Math.max(y + height, inner.y + inner.height) - top};
}

function draw(viewer) {
  const [registry, canvas, overlays] = ['elementRegistry', 'canvas', 'overlays'].map(part => viewer.get(part));
  const larger = enlarged(canvas);
  const state = shown.get(viewer);
  overlays.remove({type: 'huiyin'});
  state.drawn = [larger, canvas.getRootElement()];
  overlays.show();
  const notes = [...state.notes]
    .map(([id, contents]) => ({element: registry.get(id), content: h('div', {class: 'huiyin-notes'}, contents)}))
    .filter(({element}) => element && canvas.findRoot(element) === canvas.getRootElement());
  sizes(notes, larger);
  placed(notes, obstacles(viewer), paper(canvas.viewbox())).forEach(({element, content, place}) =>
    overlays.add(element.id, 'huiyin', {position: {left: place.x - element.x, top: place.y - element.y}, html: content, scale: SCALE}));
  // labels stay hidden after the diagram was fitted in until something else happens on the page
  [300, 900, 2000].forEach(later => setTimeout(() => overlays.show(), later));
}

function drawAnew(viewer) {
  const [larger, page] = shown.get(viewer).drawn;
  const canvas = viewer.get('canvas');
  if (larger !== enlarged(canvas) || page !== canvas.getRootElement()) {
    draw(viewer);
  }
}

/** Shows these notes and no others, a Map of lists by the ids of elements; each is placed anew on another page and in another size. */
export function showNotes(viewer, notes) {
  const known = shown.has(viewer);
  shown.set(viewer, {notes, drawn: []});
  draw(viewer);
  if (!known) {
    viewer.get('eventBus').on(['root.set', 'canvas.viewbox.changed'], AFTER_OTHERS, () => drawAnew(viewer));
  }
}

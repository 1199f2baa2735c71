/* The names of diagrams and tables in the language of the reader, here and on the diagrams of Tasklist. */

// they are written in English; Tasklist has the Chinese of each
const CATALOGUE = new URL('../../../tasklist/locales/huiyin-zh.json', import.meta.url);

let chinese = {};

/** Until then, and for who does not read Chinese, names stay as they are. */
export async function loadNames() {
  if ((navigator.languages[0] || '').toLowerCase().startsWith('zh')) {
    chinese = (await (await fetch(CATALOGUE, {cache: 'no-cache'})).json()).texts;
  }
}

/** The name of an element, a process or a table in the language of whoever reads it. */
export function name(written) {
  return Object.hasOwn(chinese, written) ? chinese[written] : written;
}

/** Lines are broken at spaces, which has no use after a number; better between a limit and what it is for. */
function broken(text) {
  return text.replace(/(?<=[\dA-Z]) (?=\p{Script=Han})|(?<=\p{Script=Han}) (?=[\dA-Z])/gu, '').replace('：', '：\n');
}

/** Shows the names of a diagram in the language of the reader; the mouse over an element shows how its name is written in the model. */
export function translate(viewer) {
  const registry = viewer.get('elementRegistry');
  const written = new Map();
  registry.forEach(element => written.set(element.businessObject, element.businessObject.name));
  written.forEach((text, object) => object.name = name(text) === text ? text : broken(name(text)));
  registry.forEach((element, graphics) => {
    const text = written.get(element.businessObject);
    if (text !== element.businessObject.name && element.parent) {
      viewer.get('graphicsFactory').update(element.waypoints ? 'connection' : 'shape', element, graphics);
      const title = document.createElementNS(graphics.namespaceURI, 'title');
      title.textContent = text;
      graphics.prepend(title);
    }
  });
}

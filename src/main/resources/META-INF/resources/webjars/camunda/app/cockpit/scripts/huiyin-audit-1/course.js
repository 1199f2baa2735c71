/* One complaint: what it is, the processes that ran for it, the way on the diagram, and the tabs. */
import {failed, fill, h, loading, show} from './dom.js';
import {pathOf} from './path.js';
import {get} from './server.js';
import {chosenPurpose} from './search.js';
import {TABS} from './tabs.js';
import {moment, name, text} from './words.js';

let opened = 'timeline';

function facts(course) {
  const {customer} = course;
  const all = [
    ['column.status', course.status], ['column.category', course.category], ['column.priority', course.priority],
    ['column.tier', course.tier], ['column.track', course.track], ['column.round', course.round], ['column.departments', course.departments.join(', ')],
    ['column.handlers', course.handlers.join(', ')], ['column.receivedAt', moment(course.receivedAt)],
    ['column.closedAt', moment(course.closedAt)], ['course.channel', course.channel],
    ['course.customer', [customer.name, customer.phone, customer.email, customer.customerNumber].filter(part => part).join(', ')]
  ];
  return h('dl', {class: 'huiyin-facts'}, all.filter(([, value]) => value).map(([key, value]) => h('div', {}, h('dt', {}, text(key)), h('dd', {}, value))));
}

/** Several of one name are told apart by when they began. */
function nameOf(instance, all) {
  const alike = all.filter(each => each.name === instance.name);
  return name(instance.name) + (alike.length > 1 ? ' ' + moment(instance.startedAt).substring(0, 16) : '');
}

function processes(course, shown) {
  return h('div', {class: 'huiyin-processes'}, h('b', {}, text('course.processes') + ': '),
    course.instances.map(instance => h('a', {
      class: 'huiyin-process' + (instance.id === shown ? ' huiyin-shown' : ''),
      href: '#/complaints/' + course.number + '/' + instance.id,
      title: instance.name + '\n' + moment(instance.startedAt) + ' – ' + moment(instance.endedAt)
    }, nameOf(instance, course.instances) + (instance.endedAt ? ' ✔' : ' …'))));
}

function tabs(number) {
  const place = h('div', {class: 'huiyin-tab'});
  const bar = h('ul', {class: 'nav nav-tabs', role: 'tablist'});
  const open = name => {
    opened = name;
    [...bar.children].forEach(item => {
      item.classList.toggle('active', item.dataset.tab === name);
      item.firstChild.setAttribute('aria-selected', item.dataset.tab === name);
    });
    show(place, TABS[name](number));
  };
  Object.keys(TABS).forEach(name => bar.append(h('li', {role: 'presentation', 'data-tab': name},
    h('a', {role: 'tab', href: '', onclick: event => {
      event.preventDefault();
      event.stopPropagation();
      open(name);
    }}, text('tab.' + name)))));
  open(opened);
  return [bar, place];
}

/** Shows a complaint with one of its instances; the first is its handling. */
export async function coursePage(place, number, instance) {
  const [course, choices] = await Promise.all([get('/complaints/' + number), get('/choices')]);
  const shown = instance || (course.instances[0] || {}).id;
  const path = h('div', {class: 'huiyin-path'});
  fill(place,
    h('div', {class: 'huiyin-title'},
      h('h1', {}, number), h('span', {class: 'huiyin-subject', title: course.title}, course.title), h('a', {href: '#/complaints'}, text('back')), chosenPurpose(choices)),
    facts(course), processes(course, shown), path, tabs(number));
  if (shown) {
    fill(path, loading());
    pathOf(path, shown).catch(problem => fill(path, failed(problem)));
  }
}

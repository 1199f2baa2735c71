/*
 * Who reads Chinese gets forms, tasks, lists and what is known of a complaint in Chinese (S-57). The files of forms/, processes/ and
 * dmn/ are written in English; locales/huiyin-zh.json has the Chinese of each of their texts, and of the words for constants by what
 * they are about. What it does not know stays as it is.
 */
const CATALOGUE = new URL('../locales/huiyin-zh.json', import.meta.url);
const FORM = /\/deployed-(start-)?form(\?|$)/;
const SHOWN = new Set(['label', 'description', 'text', 'dateLabel', 'timeLabel']);
const LITERAL = /"((?:[^"\\]|\\.)*)"/g;
const DAY = /^(\d{1,2}) (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) (\d{4})(?= \d\d:\d\d|$| \(|\u2009)/;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const WEEKDAYS = {Sun: '日', Mon: '一', Tue: '二', Wed: '三', Thu: '四', Fri: '五', Sat: '六'};
// the form library's own texts are in English only
const OF_LIBRARY = {'Select': '请选择', 'Search': '搜索', 'No results': '没有结果', 'Nothing to show.': '暂无内容', 'Field is required.': '此项为必填项。',
  'Field must be a valid email.': '请填写有效的电子邮件地址。', 'Date and time must both be entered.': '日期和时间均须填写。',
  'This does not have the expected form.': '格式不符合要求。'};
const LIMITS = [
  [/^Field must have maximum length of (\d+)\.$/, '最多 $1 个字符。'],
  [/^Field must have minimum length of (\d+)\.$/, '至少 $1 个字符。'],
  [/^Field must have maximum value of (-?[\d.]+)\.$/, '不得大于 $1。'],
  [/^Field must have minimum value of (-?[\d.]+)\.$/, '不得小于 $1。']
];
const NAMES = '.task-filter .name a, h2.task, h4.task a, .process-definition, .variable-label, .variable-value, li.groups a, .processes a, '
  + '.modal-title, .description-pane, .fjs-form-field-error li, .fjs-select-placeholder, .fjs-dropdownlist-empty, .fjs-table-nothing-found, '
  + '.tooltip-inner, .notifications a, .flatpickr-weekday, .flatpickr-monthDropdown-month';

let texts = {};
let words = {};

/** A text, or one that is put together of several that are known. */
function say(text, about) {
  const known = Object.assign({}, texts, OF_LIBRARY, words[about]);
  const whole = text.trim();
  if (known[whole]) {
    return text.replace(whole, () => known[whole]);
  }
  for (const [between, chinese] of [[': ', '：'], [', ', '、'], [' · ', ' · '], [/(?<=\.) (?=[A-Z])/, '']]) {
    const parts = whole.split(between);
    if (parts.length > 1 && parts.every(part => known[part])) {
      return parts.map(part => known[part]).join(chinese);
    }
  }
  return text.replace(DAY, (found, day, month, year) => year + '年' + (MONTHS.indexOf(month) + 1) + '月' + day + '日');
}

function formula(feel) {
  return feel.replace(LITERAL, (found, text) => texts[text] ? '"' + texts[text] + '"' : found);
}

/** A form as its file has it, with Chinese texts. */
function inChinese(form) {
  return JSON.parse(JSON.stringify(form), (key, value) => {
    if (typeof value !== 'string') {
      return value;
    }
    // a proposed answer is a sentence; a chosen option is a constant
    const shown = SHOWN.has(key) || key === 'defaultValue' && value.includes(' ');
    return value.startsWith('=') ? formula(value) : shown ? say(value) : value;
  });
}

const ANSWER_WANTED = /^(.+), answer wanted by (\d.+)$/;

/** Words beside what people have written, line by line and part by part. */
function sayParts(text, about) {
  return text.replace(/[^\n·]+/g, part => {
    const wanted = ANSWER_WANTED.exec(part.trim());
    return wanted ? ' ' + say(wanted[1], about) + '，要求于' + say(wanted[2], about) + '前答复 ' : say(part, about);
  }).trim();
}

const PARTS = new Set(['onBehalf', 'outside', 'otherIssues']);
const ABOUT = {categoryReason: 'category', trackReason: 'level', level: 'level', criteria: 'criteria', reason: 'reason', mandatory: 'mandatory',
  received: 'moment', due: 'moment', at: 'moment', since: 'moment', reached: 'moment', followUpAt: 'moment', priorityReason: 'priority', contact: 'hidden', fallen: 'fallen',
  owner: 'department', untold: 'untold'};
const FREE = new Set(['facts', 'raw', 'title', 'description', 'expectation', 'customer', 'number']);

/** What is known of a complaint; what people have written themselves is left alone. */
function knownInChinese(known) {
  if (Array.isArray(known)) {
    return known.map(knownInChinese);
  }
  return Object.fromEntries(Object.entries(known).map(([key, value]) => {
    if (key === 'facts' && value && value.followUpAt) {
      return [key, Object.assign({}, value, {followUpAt: say(value.followUpAt, 'moment')})];
    }
    if (value && typeof value === 'object' && !FREE.has(key)) {
      return [key, knownInChinese(value)];
    }
    const about = words[key] ? key : ABOUT[key];
    return [key, typeof value !== 'string' || !about || FREE.has(key) ? value : PARTS.has(key) ? sayParts(value, about) : say(value, about)];
  }));
}

/** What the calendar of a date field is headed with. */
function ofCalendar(element, text) {
  const month = element.closest('.flatpickr-monthDropdown-month') ? MONTHS.indexOf(text.slice(0, 3)) : -1;
  return month >= 0 ? month + 1 + '月' : element.closest('.flatpickr-weekday') && WEEKDAYS[text];
}

function nameInChinese(node) {
  const text = node.nodeValue.trim();
  const [limit, most] = LIMITS.find(([each]) => each.test(text)) || [];
  const label = text.endsWith(':') && words.column[text.slice(0, -1)];
  const started = /^(.*\p{Script=Han}): (.+)$/u.exec(text);
  const chinese = limit ? text.replace(limit, most) : label ? label + '：' : ofCalendar(node.parentElement, text)
    || (started ? started[1] + '：' + say(started[2]) : say(text, 'card'));
  if (chinese !== text) {
    node.nodeValue = node.nodeValue.replace(text, () => chinese);
  }
}

function names(root) {
  const element = root.nodeType === Node.TEXT_NODE ? root.parentElement : root;
  if (!element || element.nodeType !== Node.ELEMENT_NODE) {
    return;
  }
  const shown = element.closest(NAMES) ? [element] : [...element.querySelectorAll(NAMES)];
  shown.forEach(each => {
    const nodes = document.createTreeWalker(each, NodeFilter.SHOW_TEXT);
    while (nodes.nextNode()) {
      nameInChinese(nodes.currentNode);
    }
  });
}

function formsInChinese() {
  const get = window.fetch;
  window.fetch = async function (address) {
    const answer = await get.apply(this, arguments);
    return FORM.test(String(address.url || address)) && answer.ok
      ? new Response(JSON.stringify(inChinese(await answer.json())), {status: answer.status, headers: {'Content-Type': 'application/json'}})
      : answer;
  };
  window.angular.module('cam.tasklist').config(['$httpProvider', '$provide', function ($httpProvider, $provide) {
    $httpProvider.interceptors.push(() => ({
      response: answer => FORM.test(answer.config.url) ? Object.assign(answer, {data: inChinese(answer.data)}) : answer
    }));
    $provide.decorator('camAPI', ['$delegate', function ($delegate) {
      const tasks = $delegate.resource('task');
      const read = tasks.formVariables;
      tasks.formVariables = async function () {
        const variables = await read.apply(this, arguments);
        if (variables.known && typeof variables.known.value === 'string') {
          variables.known.value = JSON.stringify(knownInChinese(JSON.parse(variables.known.value)));
        }
        return variables;
      };
      return $delegate;
    }]);
  }]);
}

if ((navigator.languages || [''])[0].toLowerCase().startsWith('zh')) {
  try {
    ({texts, words} = await (await fetch(CATALOGUE, {cache: 'no-cache'})).json());
    words.card = Object.assign({}, words.department, words.status, words.priority, words.category);
    words.untold = Object.assign({}, words.priority, words.category);
    formsInChinese();
    new MutationObserver(changes => changes.forEach(change => {
      names(change.target);
      change.addedNodes.forEach(names);
    })).observe(document.body, {childList: true, subtree: true, characterData: true});
  } catch (e) {
    // without this script forms and names are in English, but everything works
    console.error('Huiyin: forms are not in Chinese', e);
  }
}

export default [];

/*
 * A tab of each task with the files of its complaint: see, fetch and add. The forms of Tasklist have no field for files.
 */
const ENGLISH = {
  label: 'Files',
  none: 'There are no files yet.',
  claim: 'Claim the task to see the files of its complaint.',
  add: 'Add a file (at most 20 MB)',
  send: 'Add',
  sending: 'Adding ...',
  failed: 'That did not work. Please try again.',
  customer: 'from the customer',
  moment: new Intl.DateTimeFormat('en-GB', {
    day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit', timeZone: 'Asia/Shanghai'
  }),
  QUARANTINED: 'waits for the scanner',
  INFECTED: 'harmful, not kept',
  ERASED: 'removed with the archive'
};
const CHINESE = {
  label: '附件',
  none: '暂无附件。',
  claim: '认领任务后方可查看该投诉的附件。',
  add: '添加附件（不超过 20 MB）',
  send: '添加',
  sending: '正在添加……',
  failed: '操作未成功，请重试。',
  customer: '客户提供',
  moment: new Intl.DateTimeFormat('zh-CN', {
    day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit', timeZone: 'Asia/Shanghai'
  }),
  QUARANTINED: '等待扫描',
  INFECTED: '含有害内容，未保存',
  ERASED: '已随档案销毁'
};
// the rule by which the web application chooses its language
const WORDS = (navigator.languages || [''])[0].toLowerCase().startsWith('zh') ? CHINESE : ENGLISH;
const FORBIDDEN = 403;
const AGAIN = 2000;

function element(name, text, properties) {
  return Object.assign(document.createElement(name), {textContent: text || ''}, properties);
}

function size(bytes) {
  return bytes < 1048576 ? Math.ceil(bytes / 1024) + ' KB' : (bytes / 1048576).toFixed(1) + ' MB';
}

function line(file, address) {
  const item = element('li');
  item.append(
    file.state === 'KEPT'
      ? element('a', file.name, {href: address + '/' + encodeURIComponent(file.id), download: file.name})
      : element('span', file.name + ' (' + WORDS[file.state] + ')'),
    element('small', ' ' + size(file.size) + ', ' + WORDS.moment.format(new Date(file.addedAt)) + ', ' + (file.addedBy || WORDS.customer))
  );
  return item;
}

class Files {
  constructor(node, address, token) {
    this.address = address;
    this.token = token;
    this.message = element('p', '', {role: 'status'});
    this.list = element('ul', '', {className: 'huiyin-files'});
    node.replaceChildren(this.list, this.message, this.form());
    this.show();
  }

  form() {
    const form = element('form', '', {className: 'huiyin-add-file'});
    this.input = element('input', '', {type: 'file', id: 'huiyin-file', required: true});
    this.button = element('button', WORDS.send, {type: 'submit', className: 'btn btn-default'});
    form.append(element('label', WORDS.add, {htmlFor: 'huiyin-file'}), this.input, this.button);
    form.addEventListener('submit', event => {
      event.preventDefault();
      this.add();
    });
    this.sender = form;
    return form;
  }

  async show() {
    const answer = await fetch(this.address, {headers: {Accept: 'application/json'}});
    this.sender.hidden = !answer.ok;
    if (!answer.ok) {
      this.list.replaceChildren();
      this.message.textContent = answer.status === FORBIDDEN ? WORDS.claim : WORDS.failed;
      this.lookAgain();
      return;
    }
    const files = await answer.json();
    this.list.replaceChildren(...files.map(file => line(file, this.address)));
    this.message.textContent = files.length ? '' : WORDS.none;
  }

  /** Claiming the task does not draw its tabs again. */
  lookAgain() {
    setTimeout(() => this.list.isConnected && this.show(), AGAIN);
  }

  async add() {
    const body = new FormData();
    body.append('file', this.input.files[0]);
    this.button.disabled = true;
    this.message.textContent = WORDS.sending;
    try {
      const answer = await fetch(this.address, {method: 'POST', body, headers: {'X-XSRF-TOKEN': this.token()}});
      if (answer.ok) {
        this.input.value = '';
        await this.show();
      } else {
        const problem = await answer.json().catch(() => ({}));
        this.message.textContent = problem.detail || WORDS.failed;
      }
    } catch (e) {
      this.message.textContent = WORDS.failed;
    } finally {
      this.button.disabled = false;
    }
  }
}

function tokenOfCookie() {
  const found = /(?:^|; )XSRF-TOKEN=([^;]*)/.exec(document.cookie);
  return found ? decodeURIComponent(found[1]) : '';
}

export default {
  id: 'huiyin.files',
  pluginPoint: 'tasklist.task.detail',
  priority: 5,
  properties: {label: WORDS.label},
  render(node, {api, taskId}) {
    const base = api.baseApi.replace(/\/api\/.*$/, '/api');
    new Files(node, base + '/huiyin/tasks/' + encodeURIComponent(taskId) + '/files', () => api.CSRFToken || tokenOfCookie());
  }
};

// on a slow machine or line the page comes late, and not never: the loader gives up after seven seconds otherwise
window.require.config({waitSeconds: 0});

// the rule by which the web application chooses its language
const chinese = (navigator.languages || [''])[0].toLowerCase().startsWith('zh');

export default {
  app: {name: 'Tasklist', vendor: 'Huiyin'},
  disableWelcomeMessage: true,
  // who reads Chinese loads no English words: dates are written as in the file that comes last
  locales: {
    availableLocales: ['en', 'zh'],
    fallbackLocale: chinese ? 'zh' : 'en'
  },
  // the number goes up with every change: browsers keep the file under its name
  customScripts: [
    'scripts/huiyin-chinese-2.js',
    'scripts/huiyin-claimed-1.js',
    'scripts/huiyin-diagram-1.js',
    'scripts/huiyin-earlier-2.js',
    'scripts/huiyin-files-3.js',
    'scripts/huiyin-lists-1.js',
    'scripts/huiyin-order-1.js',
    'scripts/huiyin-overdue-2.js',
    'scripts/huiyin-refusals-4.js',
    'scripts/huiyin-started-1.js',
    'scripts/huiyin-words-2.js'
  ],
  shortcuts: {
    claimTask: {key: 'ctrl+alt+c', description: chinese ? '认领当前任务' : 'takes the open task'},
    focusFilter: {key: 'ctrl+shift+f', description: chinese ? '转到第一个列表' : 'goes to the first list'},
    focusList: {key: 'ctrl+alt+l', description: chinese ? '转到列表中的第一项任务' : 'goes to the first task of the list'},
    focusForm: {key: 'ctrl+alt+f', description: chinese ? '转到表单的第一个字段' : 'goes to the first field of the form'},
    startProcess: {key: 'ctrl+alt+p', description: chinese ? '打开“启动流程”' : 'opens Start process'}
  }
};

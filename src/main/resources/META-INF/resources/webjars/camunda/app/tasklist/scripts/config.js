// on a slow machine or line the page comes late, and not never: the loader gives up after seven seconds otherwise
window.require.config({waitSeconds: 0});

export default {
  app: {name: 'Tasklist', vendor: 'Huiyin'},
  disableWelcomeMessage: true,
  // who reads Chinese loads no English words: dates are written as in the file that comes last
  locales: {
    availableLocales: ['en', 'zh'],
    fallbackLocale: (navigator.languages || [''])[0].toLowerCase().startsWith('zh') ? 'zh' : 'en'
  },
  // the number goes up with every change: browsers keep the file under its name
  customScripts: [
    'scripts/huiyin-chinese-1.js',
    'scripts/huiyin-claimed-1.js',
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
    claimTask: {key: 'ctrl+alt+c', description: 'claims the currently selected task'},
    focusFilter: {key: 'ctrl+shift+f', description: 'set the focus to the first filter in the list'},
    focusList: {key: 'ctrl+alt+l', description: 'sets the focus to the first task in the list'},
    focusForm: {key: 'ctrl+alt+f', description: 'sets the focus to the first input field in a task form'},
    startProcess: {key: 'ctrl+alt+p', description: 'opens the start process modal dialog'}
  }
};

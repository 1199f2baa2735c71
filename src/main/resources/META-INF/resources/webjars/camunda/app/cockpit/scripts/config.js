// on a slow machine or line the page comes late, and not never: the loader gives up after seven seconds otherwise
window.require.config({waitSeconds: 0});

export default {
  app: {name: 'Cockpit', vendor: 'Huiyin'},
  disableWelcomeMessage: true,
  // the number goes up with every change: browsers keep the file under its name
  customScripts: ['scripts/huiyin-audit-1.js'],
  locales: {availableLocales: ['en', 'zh'], fallbackLocale: 'en'},
  previewHtml: false
};

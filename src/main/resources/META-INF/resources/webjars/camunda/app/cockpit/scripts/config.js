export default {
  app: {name: 'Cockpit', vendor: 'Huiyin'},
  disableWelcomeMessage: true,
  locales: {availableLocales: ['en', 'zh'], fallbackLocale: 'en'},
  previewHtml: false
};

export default {
  app: {name: 'Cockpit', vendor: 'Huiyin'},
  disableWelcomeMessage: true,
  locales: {availableLocales: ['en'], fallbackLocale: 'en'},
  previewHtml: false
};

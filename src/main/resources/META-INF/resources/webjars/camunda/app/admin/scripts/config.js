export default {
  app: {name: 'Admin', vendor: 'Huiyin'},
  disableWelcomeMessage: true,
  locales: {availableLocales: ['en', 'zh'], fallbackLocale: 'en'}
};

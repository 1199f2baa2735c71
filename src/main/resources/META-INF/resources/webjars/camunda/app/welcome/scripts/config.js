export default {
  app: {name: 'Welcome', vendor: 'Huiyin'},
  disableWelcomeMessage: true,
  locales: {availableLocales: ['en', 'zh'], fallbackLocale: 'en'}
};

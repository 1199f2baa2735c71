export default {
  app: {name: 'Welcome', vendor: 'Huiyin'},
  disableWelcomeMessage: true,
  locales: {availableLocales: ['en'], fallbackLocale: 'en'}
};

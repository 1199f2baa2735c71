// on a slow machine or line the page comes late, and not never: the loader gives up after seven seconds otherwise
window.require.config({waitSeconds: 0});

export default {
  app: {name: 'Admin', vendor: 'Huiyin'},
  disableWelcomeMessage: true,
  locales: {availableLocales: ['en', 'zh'], fallbackLocale: 'en'}
};

/** What the {@code .form} files ask for, so that the server holds every submission against the same rules as the browser. */
package io.huiyin.process.form;

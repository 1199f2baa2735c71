/** Notices by e-mail. */
package io.huiyin.notification.mail;

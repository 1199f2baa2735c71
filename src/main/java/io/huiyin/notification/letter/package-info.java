/** Notices on paper. */
package io.huiyin.notification.letter;

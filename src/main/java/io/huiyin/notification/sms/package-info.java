/** Notices by short message. */
package io.huiyin.notification.sms;

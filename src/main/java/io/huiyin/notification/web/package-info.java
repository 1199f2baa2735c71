/** The outbox: notices to look at where they are not sent. */
package io.huiyin.notification.web;

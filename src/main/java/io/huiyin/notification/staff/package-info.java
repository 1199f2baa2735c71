/** Notices to staff, sent apart from the processes. */
package io.huiyin.notification.staff;

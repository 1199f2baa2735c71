/** How notices are kept. */
package io.huiyin.notification.persistence;

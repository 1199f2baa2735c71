/** The mailbox on its server. */
package io.huiyin.mailbox.imap;

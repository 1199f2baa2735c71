/** What became of mails, in the database. */
package io.huiyin.mailbox.persistence;

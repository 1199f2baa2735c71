/** Files in the database. */
package io.huiyin.attachment.persistence;

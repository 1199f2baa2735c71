/** Keeps the clock ledger in the database. */
package io.huiyin.deadline.persistence;

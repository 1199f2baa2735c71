/** Measures in the database. */
package io.huiyin.rectification.persistence;

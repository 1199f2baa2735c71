/** Compares the record with the engine's tables. */
package io.huiyin.unattended.persistence;

/** Reads what auditors ask for, by SQL over the record and the engine's history; writes seals only. */
package io.huiyin.audit.persistence;

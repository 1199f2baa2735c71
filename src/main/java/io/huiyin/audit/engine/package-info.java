/** Reads the engine's history for auditors; the rights are checked before, at the door. */
package io.huiyin.audit.engine;

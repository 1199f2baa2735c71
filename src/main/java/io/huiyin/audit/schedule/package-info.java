/** What keeps the proof fresh while nobody looks. */
package io.huiyin.audit.schedule;

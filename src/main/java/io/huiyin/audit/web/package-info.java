/** The auditors' addresses under {@code /api/audit}, which Huiyin's Cockpit plugin shows, and the command that verifies. */
package io.huiyin.audit.web;

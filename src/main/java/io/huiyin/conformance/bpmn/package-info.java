/** The nightly checks as steps of a process. */
package io.huiyin.conformance.bpmn;

/** The steps of {@code processes/deadlineEscalation.bpmn}. */
package io.huiyin.escalation.bpmn;

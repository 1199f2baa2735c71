/** The clocks in the diagrams: their timers, their due dates in the task list, the steps that start and miss them. */
package io.huiyin.deadline.bpmn;

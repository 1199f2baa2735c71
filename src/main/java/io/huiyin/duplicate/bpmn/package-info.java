/** Duplicates as steps of a process. */
package io.huiyin.duplicate.bpmn;

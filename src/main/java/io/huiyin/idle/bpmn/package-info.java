/** Looks through the tasks of the engine. */
package io.huiyin.idle.bpmn;

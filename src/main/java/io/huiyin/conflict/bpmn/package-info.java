/** Keeps those whom a complaint is about out of its tasks and instances in the engine. */
package io.huiyin.conflict.bpmn;

/** Which complaint a task is about. */
package io.huiyin.attachment.bpmn;

/** Notices as steps of a process, and staff as the engine knows it. */
package io.huiyin.notification.bpmn;

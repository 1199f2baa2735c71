/** Events and their complaints as steps of a process. */
package io.huiyin.cluster.bpmn;

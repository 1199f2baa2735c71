/** Asks the engine about its users. */
package io.huiyin.troubleticket.bpmn;

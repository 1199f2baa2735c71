/** The rosters as diagrams use them. */
package io.huiyin.roster.bpmn;

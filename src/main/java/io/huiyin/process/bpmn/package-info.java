/** What every user task of every process does: show what is known, take only what its form asks for, record it. */
package io.huiyin.process.bpmn;

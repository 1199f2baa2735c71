/** The steps of {@code processes/rectification.bpmn}, and the decision that starts it. */
package io.huiyin.rectification.bpmn;

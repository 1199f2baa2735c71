package io.huiyin.process.bpmn;

import java.util.Map;

/** Knows what the record of a step says where a person left a field of its form empty. */
public interface UsualAnswers {

    /**
     * Values by field; empty when the step leaves nothing to be filled in.
     *
     * @param step key of the task that is completed
     */
    Map<String, Object> of(String step);
}

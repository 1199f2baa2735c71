package io.huiyin.closure.bpmn;

import io.huiyin.closure.UntoldAnswer;
import io.huiyin.process.Decision;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The word "resultHeard" of the diagrams: a complaint whose result came back closes when the customer has heard it (S-56). */
@Component("resultHeard")
public class ResultHeard {

    private final UntoldAnswer untold;

    ResultHeard(UntoldAnswer untold) {
        this.untold = untold;
    }

    /** Whether the result came back and nobody has told it since. */
    public boolean isPending(DelegateExecution execution) {
        return untold.isOf(Decision.complaint(execution));
    }

    /** From now on the message comes that ends the waiting. */
    public void awaited(DelegateExecution execution) {
        untold.await(Decision.complaint(execution));
    }
}

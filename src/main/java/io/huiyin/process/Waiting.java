package io.huiyin.process;

import io.huiyin.complaint.ComplaintNumber;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Execution;

/** What waits for one message in the processes of a complaint, and ends with it. */
public final class Waiting {

    private final ProcessEngine engine;
    private final String message;

    /** @param message name of the message, see {@link ComplaintProcess.Message} */
    public Waiting(ProcessEngine engine, String message) {
        this.engine = engine;
        this.message = message;
    }

    /** Whether anything waits for it now. */
    public boolean isAny(ComplaintNumber complaint) {
        return !executions(complaint).isEmpty();
    }

    /** Ends what waits now, at the end of the transaction, when the engine has moved on; what begins to wait in this transaction stays. */
    public void end(ComplaintNumber complaint) {
        var present = executions(complaint);
        if (!present.isEmpty()) {
            BeforeCommit.once(complaint, new Object(), number -> end(present));
        }
    }

    private List<String> executions(ComplaintNumber complaint) {
        return asNobody().get(() -> engine
                .getRuntimeService()
                .createExecutionQuery()
                .processInstanceBusinessKey(complaint.value())
                .messageEventSubscriptionName(message)
                .list()
                .stream()
                .map(Execution::getId)
                .toList());
    }

    private void end(List<String> executions) {
        asNobody().get(() -> {
            executions.forEach(id -> engine.getRuntimeService().messageEventReceived(message, id));
            return null;
        });
    }

    private AsNobody asNobody() {
        return new AsNobody(engine.getIdentityService());
    }
}

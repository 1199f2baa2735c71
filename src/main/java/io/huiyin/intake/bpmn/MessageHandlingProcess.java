package io.huiyin.intake.bpmn;

import io.huiyin.intake.HandlingProcess;
import io.huiyin.intake.Registered;
import io.huiyin.process.ComplaintProcess;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Reaches the engine by messages. Whoever comes through one of our doors was checked there, so the engine asks nobody again. */
@Component
class MessageHandlingProcess implements HandlingProcess {

    private final RuntimeService runtime;
    private final IdentityService identity;

    private final Arrivals arrivals;

    MessageHandlingProcess(RuntimeService runtime, IdentityService identity, Arrivals arrivals) {
        this.arrivals = arrivals;
        this.runtime = runtime;
        this.identity = identity;
    }

    @Override
    public void begin(Registered registered) {
        asHuiyin(() -> arrivals.during(registered, () -> runtime.createMessageCorrelation(
                        ComplaintProcess.Message.COMPLAINT_RECEIVED)
                .processInstanceBusinessKey(registered.complaint().number().value())
                .correlateStartMessage()));
    }

    private void asHuiyin(Runnable work) {
        var caller = identity.getCurrentAuthentication();
        identity.clearAuthentication();
        try {
            work.run();
        } finally {
            if (caller != null) {
                identity.setAuthentication(caller.getUserId(), caller.getGroupIds(), caller.getTenantIds());
            }
        }
    }
}

package io.huiyin.platform.fault;

import io.huiyin.complaint.CaseEntry;
import io.huiyin.complaint.CaseLog;
import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.complaint.Complaints;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngineServices;

/** Opens a task for a person when a step has failed for good, and closes it when the fault is gone. */
class FaultDesk {

    /** The process of one fault. */
    static final String PROCESS = "technicalFault";

    static final String FAULTY_JOB = "faultyJob";

    private static final String REPAIRED = "faultRepaired";

    private final Supplier<Complaints> complaints;
    private final Supplier<CaseLog> caseLog;
    private final Clock clock;

    FaultDesk(Supplier<Complaints> complaints, Supplier<CaseLog> caseLog, Clock clock) {
        this.complaints = complaints;
        this.caseLog = caseLog;
        this.clock = clock;
    }

    void open(Fault fault, ProcessEngineServices engine) {
        note(fault);
        var definitions =
                engine.getRepositoryService().createProcessDefinitionQuery().processDefinitionKey(PROCESS);
        if (definitions.count() > 0) {
            engine.getRuntimeService()
                    .createProcessInstanceByKey(PROCESS)
                    .businessKey(fault.businessKey())
                    .setVariable("complaintNumber", fault.businessKey())
                    .setVariable(FAULTY_JOB, fault.job())
                    .setVariable("failedStep", fault.step())
                    .setVariable("errorClass", fault.errorClass())
                    .execute();
        }
    }

    void close(String job, ProcessEngineServices engine) {
        engine.getRuntimeService()
                .createMessageCorrelation(REPAIRED)
                .processInstanceVariableEquals(FAULTY_JOB, job)
                .correlateAll();
    }

    private void note(Fault fault) {
        number(fault).flatMap(complaints.get()::find).ifPresent(complaint -> caseLog.get()
                .append(
                        complaint.number(),
                        new CaseEntry(
                                clock.instant(),
                                CaseEntry.SYSTEM,
                                CaseEntry.Event.FAULT,
                                fault.stepId(),
                                complaint.round(),
                                Map.of("errorClass", fault.errorClass()))));
    }

    /** Not every process belongs to a complaint. */
    private static Optional<ComplaintNumber> number(Fault fault) {
        try {
            return Optional.ofNullable(fault.businessKey()).map(ComplaintNumber::of);
        } catch (IllegalArgumentException anotherKey) {
            return Optional.empty();
        }
    }
}

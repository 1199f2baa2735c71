package io.huiyin.platform.fault;

import io.huiyin.complaint.CaseEntry;
import io.huiyin.complaint.CaseLog;
import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.complaint.Complaints;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngineServices;

/** Opens a task for a person when a step has failed for good, and closes it when the fault is gone. */
class FaultDesk {

    /** The process of one fault. */
    static final String PROCESS = "technicalFault";

    static final String FAULTY_JOB = "faultyJob";

    private static final String FAULTY_TRANSPORT = "faultyTransport";

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
        var variables = new HashMap<String, Object>();
        variables.put("complaintNumber", fault.businessKey());
        variables.put(FAULTY_JOB, fault.job());
        variables.put("failedStep", fault.step());
        variables.put("errorClass", fault.errorClass());
        start(fault.businessKey(), variables, engine);
    }

    void close(String job, ProcessEngineServices engine) {
        close(FAULTY_JOB, job, engine);
    }

    /** One task is enough for all complaints that meet the same transport; what it did to each is told by its notices. */
    void openTransport(String transport, ProcessEngineServices engine) {
        var open = engine.getTaskService()
                .createTaskQuery()
                .processDefinitionKey(PROCESS)
                .processVariableValueEquals(FAULTY_TRANSPORT, transport);
        if (open.count() == 0) {
            start(null, Map.of(FAULTY_TRANSPORT, transport), engine);
        }
    }

    void closeTransport(String transport, ProcessEngineServices engine) {
        close(FAULTY_TRANSPORT, transport, engine);
    }

    private static void start(String businessKey, Map<String, Object> variables, ProcessEngineServices engine) {
        var definitions =
                engine.getRepositoryService().createProcessDefinitionQuery().processDefinitionKey(PROCESS);
        if (definitions.count() > 0) {
            engine.getRuntimeService().startProcessInstanceByKey(PROCESS, businessKey, variables);
        }
    }

    private static void close(String variable, String value, ProcessEngineServices engine) {
        engine.getRuntimeService()
                .createMessageCorrelation(REPAIRED)
                .processInstanceVariableEquals(variable, value)
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

package io.huiyin.duplicate.bpmn;

import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.complaint.NotNow;
import io.huiyin.duplicate.MergedProcess;
import io.huiyin.process.AsNobody;
import io.huiyin.process.ComplaintProcess;
import io.huiyin.process.ComplaintVariables;
import io.huiyin.process.InstanceVariables;
import io.huiyin.process.Variable;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.context.annotation.Lazy;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;

/** Reaches the processes of merged complaints by messages; whoever merges was checked before. */
@Component
class MergedMessages implements MergedProcess {

    private final ProcessEngine engine;

    MergedMessages(@Lazy ProcessEngine engine) {
        this.engine = engine;
    }

    @Override
    public boolean isRunning(ComplaintNumber complaint) {
        return asHuiyin(() -> instance(ComplaintProcess.KEY, complaint).isPresent());
    }

    @Override
    public boolean isWaiting(ComplaintNumber merged) {
        return asHuiyin(
                () -> instance(ComplaintProcess.MERGED_COMPLAINT, merged).isPresent());
    }

    /** What the diagram knew of the complaint goes along, so that it can go on where it stood. */
    @Override
    public void merged(ComplaintNumber complaint, ComplaintNumber leading) {
        asHuiyin(() -> {
            var known = known(complaint);
            correlate(ComplaintProcess.Message.COMPLAINT_MERGED, complaint, "mergeTooLate");
            known.put(ComplaintVariables.DUPLICATE_OF.name(), leading.value());
            return engine.getRuntimeService()
                    .startProcessInstanceByKey(ComplaintProcess.MERGED_COMPLAINT, complaint.value(), known);
        });
    }

    private Map<String, Object> known(ComplaintNumber complaint) {
        var names = ComplaintVariables.all().stream().map(Variable::name).collect(Collectors.toSet());
        var known = instance(ComplaintProcess.KEY, complaint)
                .map(instance -> InstanceVariables.of(engine.getRuntimeService(), instance.getId()))
                .orElseThrow(() -> new NotNow("mergeTooLate"));
        known.keySet().retainAll(names);
        return known;
    }

    @Override
    public void parted(ComplaintNumber complaint) {
        asHuiyin(() -> {
            correlate(ComplaintProcess.Message.MERGE_UNDONE, complaint, "partTooLate");
            return null;
        });
    }

    @Override
    public void leadingAnswered(ComplaintNumber merged) {
        tell(merged, ComplaintProcess.Message.LEADING_ANSWERED);
    }

    @Override
    public void leadingSealed(ComplaintNumber merged) {
        tell(merged, ComplaintProcess.Message.LEADING_SEALED);
    }

    private void tell(ComplaintNumber merged, String message) {
        asHuiyin(() -> {
            engine.getRuntimeService()
                    .createMessageCorrelation(message)
                    .processInstanceBusinessKey(merged.value())
                    .correlateAllWithResult();
            return null;
        });
    }

    private void correlate(String message, ComplaintNumber complaint, String ifNobodyWaits) {
        try {
            engine.getRuntimeService()
                    .createMessageCorrelation(message)
                    .processInstanceBusinessKey(complaint.value())
                    .correlateWithResult();
        } catch (MismatchingMessageCorrelationException e) {
            throw new NotNow(ifNobodyWaits);
        }
    }

    private Optional<ProcessInstance> instance(String key, ComplaintNumber complaint) {
        return engine
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey(key)
                .processInstanceBusinessKey(complaint.value())
                .list()
                .stream()
                .findFirst();
    }

    private <T> T asHuiyin(Supplier<T> work) {
        try {
            return new AsNobody(engine.getIdentityService()).get(work);
        } catch (OptimisticLockingException e) {
            throw new ConcurrencyFailureException("Somebody else has moved the complaint on", e);
        }
    }
}

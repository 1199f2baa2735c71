package io.huiyin.rectification.bpmn;

import static io.huiyin.process.ComplaintVariables.CATEGORY;
import static io.huiyin.process.ComplaintVariables.COMPLAINT_NUMBER;
import static io.huiyin.process.ComplaintVariables.NEW_MEASURE;

import io.huiyin.process.ComplaintProcess;
import java.util.HashMap;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Starts a measure as an instance of its own, which outlives the complaint (C-31). */
@Component
class StartMeasureDelegate implements JavaDelegate {

    @Override
    public void execute(DelegateExecution execution) {
        var values = new HashMap<String, Object>();
        values.put(COMPLAINT_NUMBER.name(), execution.getProcessBusinessKey());
        CATEGORY.find(execution).ifPresent(category -> values.put(CATEGORY.name(), category));
        execution
                .getProcessEngineServices()
                .getRuntimeService()
                .startProcessInstanceByKey(ComplaintProcess.RECTIFICATION, NEW_MEASURE.in(execution), values);
    }
}

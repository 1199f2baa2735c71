package io.huiyin.closure.bpmn;

import io.huiyin.complaint.CaseEntry;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** What a message brought along in transient variables, as the case log keeps it. */
final class MessageContent {

    private MessageContent() {}

    static Map<String, Object> of(DelegateExecution execution, String... names) {
        var content = new LinkedHashMap<String, Object>();
        for (var name : names) {
            var value = execution.getVariable(name);
            if (value != null) {
                content.put(name, value);
            }
        }
        return content;
    }

    /** Who handed the message over: a user or the customer himself. */
    static String sender(DelegateExecution execution, String name) {
        var sender = execution.getVariable(name);
        return sender == null ? CaseEntry.SYSTEM : sender.toString();
    }
}

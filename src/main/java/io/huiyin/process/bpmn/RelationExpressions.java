package io.huiyin.process.bpmn;

import io.huiyin.process.ComplaintVariables;
import java.util.Arrays;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The word "relations" of the diagrams: what was decided about how complaints belong together. */
@Component("relations")
public class RelationExpressions {

    /**
     * Whether one of these was decided; not if nothing was.
     *
     * @param decisions values of the form, separated by commas
     */
    public boolean is(DelegateExecution execution, String decisions) {
        var decided = ComplaintVariables.RELATION.find(execution).orElse("");
        return Arrays.asList(decisions.split(",")).contains(decided);
    }
}

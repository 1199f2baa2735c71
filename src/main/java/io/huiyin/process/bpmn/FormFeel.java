package io.huiyin.process.bpmn;

import java.util.Map;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** Evaluates the FEEL conditions of forms on the server, with the engine's own FEEL. */
@Component
class FormFeel {

    /** Whether the condition is true; what cannot be evaluated, for example a comparison with nothing, is not. */
    boolean isTrue(String condition, Map<String, Object> values) {
        FeelEngine feel = Context.getProcessEngineConfiguration()
                .getDmnEngineConfiguration()
                .getFeelEngine();
        Object result = feel.evaluateSimpleExpression(
                condition, Variables.fromMap(values).asVariableContext());
        return Boolean.TRUE.equals(result);
    }
}

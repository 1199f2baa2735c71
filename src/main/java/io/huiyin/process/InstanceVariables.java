package io.huiyin.process;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;

/**
 * Reads the variables of a process instance by a query. Reading them through a task loads the instance's whole tree, which fails
 * when another transaction moves that instance at the same moment.
 */
public final class InstanceVariables {

    private InstanceVariables() {}

    /** The variables of the instance itself by name, without those of its steps and tasks. */
    public static Map<String, Object> of(RuntimeService runtime, String instance) {
        var values = new HashMap<String, Object>();
        runtime.createVariableInstanceQuery()
                .variableScopeIdIn(instance)
                .disableBinaryFetching()
                .disableCustomObjectDeserialization()
                .list()
                .forEach(variable -> values.put(variable.getName(), variable.getValue()));
        return values;
    }
}

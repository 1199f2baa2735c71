package io.huiyin.platform.engine;

import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;

/** Who sends a command to the engine: a person, or another system, that no step of a process acts for. */
final class Person {

    private Person() {}

    /** Whether the command comes from outside and from somebody who is signed in. */
    static boolean isOne(ProcessEngineConfigurationImpl engine) {
        return !isPartOfAStep() && engine.getIdentityService().getCurrentAuthentication() != null;
    }

    /** Whether the command comes from outside and from somebody who is signed in but is no administrator of the engine. */
    static boolean withoutAllRights(ProcessEngineConfigurationImpl engine) {
        if (isPartOfAStep()) {
            return false;
        }
        var person = engine.getIdentityService().getCurrentAuthentication();
        return person != null
                && (person.getGroupIds() == null || !person.getGroupIds().contains(Groups.CAMUNDA_ADMIN));
    }

    private static boolean isPartOfAStep() {
        return Context.getCommandContext() != null;
    }
}

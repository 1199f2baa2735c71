package io.huiyin.platform.engine;

import java.util.Set;
import org.camunda.bpm.engine.impl.VariableInstanceQueryImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/**
 * Lets whoever sees a task see the columns of the task list too, and nothing else of the process: the engine knows only the right to all
 * variables of an instance or to none (R5.2.2-3).
 */
class TaskListColumns extends CommandInterceptor {

    /** The columns; none of them tells who the customer is. */
    static final Set<String> NAMES = Set.of("complaintNumber", "priority", "category", "customer");

    @Override
    public <T> T execute(Command<T> command) {
        if (command instanceof VariableInstanceQueryImpl query && asksForColumnsOnly(query)) {
            return Context.getCommandContext().runWithoutAuthorization(() -> next.execute(command));
        }
        return next.execute(command);
    }

    private static boolean asksForColumnsOnly(VariableInstanceQueryImpl query) {
        return query.getVariableScopeIds() != null
                && query.getVariableNames() != null
                && NAMES.containsAll(Set.of(query.getVariableNames()));
    }
}

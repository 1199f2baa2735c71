package io.huiyin.platform.engine;

import java.lang.reflect.Field;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.util.ReflectionUtils;

/**
 * Lets whoever has claimed a task give it back to its group: the engine counts that as assigning it to somebody, which only supervisors
 * may (S-34).
 */
class GiveBackOwnTask extends CommandInterceptor {

    private static final Field TASK = field("taskId");
    private static final Field TO = field("userId");

    private static Field field(String name) {
        var field = ReflectionUtils.findField(AssignTaskCmd.class, name);
        ReflectionUtils.makeAccessible(field);
        return field;
    }

    @Override
    public <T> T execute(Command<T> command) {
        if (command instanceof AssignTaskCmd && ReflectionUtils.getField(TO, command) == null) {
            var context = Context.getCommandContext();
            if (isOwn((String) ReflectionUtils.getField(TASK, command), context)) {
                return context.runWithoutAuthorization(() -> next.execute(command));
            }
        }
        return next.execute(command);
    }

    private static boolean isOwn(String taskId, CommandContext context) {
        var task = taskId == null ? null : context.getTaskManager().findTaskById(taskId);
        return task != null
                && task.getAssignee() != null
                && task.getAssignee().equals(context.getAuthenticatedUserId());
    }
}

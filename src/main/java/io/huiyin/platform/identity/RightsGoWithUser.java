package io.huiyin.platform.identity;

import java.lang.reflect.Field;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.AuthorizationQueryImpl;
import org.camunda.bpm.engine.impl.cmd.DeleteUserCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.springframework.util.ReflectionUtils;

/**
 * Takes what a deleted user was allowed: the engine takes only the rights over him, and would give his tasks to the next one of that id.
 * What was taken from him stays taken.
 */
class RightsGoWithUser extends CommandInterceptor {

    private static final Field USER = user();

    private static Field user() {
        var field = ReflectionUtils.findField(DeleteUserCmd.class, "userId");
        ReflectionUtils.makeAccessible(field);
        return field;
    }

    @Override
    public <T> T execute(Command<T> command) {
        T answer = next.execute(command);
        if (command instanceof DeleteUserCmd) {
            takeAll((String) ReflectionUtils.getField(USER, command));
        }
        return answer;
    }

    private static void takeAll(String user) {
        var context = Context.getCommandContext();
        context.runWithoutAuthorization(() -> {
            var rights = context.getAuthorizationManager();
            var query = new AuthorizationQueryImpl();
            query.userIdIn(user).authorizationType(Authorization.AUTH_TYPE_GRANT);
            rights.selectAuthorizationByQueryCriteria(query).stream()
                    .filter(right -> right.getResourceType() != Resources.USER.resourceType())
                    .forEach(right -> rights.delete((AuthorizationEntity) right));
            return null;
        });
    }
}

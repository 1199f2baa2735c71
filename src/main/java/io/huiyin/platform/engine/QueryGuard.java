package io.huiyin.platform.engine;

import java.lang.reflect.Field;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.cmd.AbstractExecuteFilterCmd;
import org.camunda.bpm.engine.impl.cmd.SaveFilterCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.util.ReflectionUtils;

/**
 * Refuses expressions in the queries of users, in sub-queries too, which the engine forgets to check (CVE-2026-109432), and
 * lets saved filters hold only a few harmless ones.
 */
class QueryGuard extends CommandInterceptor {

    private static final Pattern HARMLESS = Pattern.compile(
            "\\$\\{(currentUser\\(\\)|currentUserGroups\\(\\)|now\\(\\)"
                    + "|dateTime\\(\\)(\\.(plus|minus)(Minutes|Hours|Days|Weeks|Months)\\(\\d{1,4}\\)|\\.withTimeAtStartOfDay\\(\\))*)}");
    private static final Field EXTENDING_QUERY = field(AbstractExecuteFilterCmd.class, "extendingQuery");
    private static final Field SAVED_FILTER = field(SaveFilterCmd.class, "filter");

    @Override
    public <T> T execute(Command<T> command) {
        if (command instanceof AbstractQuery<?, ?> query) {
            refuseExpressions(query);
        } else if (command instanceof AbstractExecuteFilterCmd) {
            refuseExpressions(ReflectionUtils.getField(EXTENDING_QUERY, command));
        } else if (command instanceof SaveFilterCmd) {
            refuseUnknownExpressions((Filter) ReflectionUtils.getField(SAVED_FILTER, command));
        }
        return next.execute(command);
    }

    private static void refuseExpressions(Object query) {
        if (expressionsOf(query).findAny().isPresent()) {
            throw new BadUserRequestException("Expressions are not allowed in queries");
        }
    }

    private static void refuseUnknownExpressions(Filter filter) {
        expressionsOf(filter.getQuery())
                .filter(e -> !HARMLESS.matcher(e).matches())
                .findAny()
                .ifPresent(e -> {
                    throw new BadUserRequestException("Filters may not use the expression " + e);
                });
    }

    private static Stream<String> expressionsOf(Object query) {
        if (!(query instanceof AbstractQuery<?, ?> own)) {
            return Stream.empty();
        }
        var expressions = own.getExpressions().values().stream();
        return own instanceof TaskQueryImpl tasks // the list of sub-queries holds the query itself
                ? tasks.getQueries().stream().flatMap(sub -> sub.getExpressions().values().stream())
                : expressions;
    }

    private static Field field(Class<?> type, String name) {
        var field = ReflectionUtils.findField(type, name);
        ReflectionUtils.makeAccessible(field);
        return field;
    }
}

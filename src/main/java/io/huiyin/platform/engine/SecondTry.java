package io.huiyin.platform.engine;

import io.huiyin.complaint.Complaints;
import java.util.Set;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CorrelateAllMessageCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Does what a person does with a task, and hands on what a customer says, once more when a job of the same complaint came in between:
 * the engine repeats its own jobs, but would show him an error for what is a matter of milliseconds.
 */
class SecondTry extends CommandInterceptor {

    private static final Logger LOG = LoggerFactory.getLogger(SecondTry.class);
    private static final int ATTEMPTS = 4;
    private static final Set<Class<?>> OF_PEOPLE = Set.of(
            ClaimTaskCmd.class,
            AssignTaskCmd.class,
            SubmitTaskFormCmd.class,
            CompleteTaskCmd.class,
            CorrelateAllMessageCmd.class);

    @Override
    public <T> T execute(Command<T> command) {
        boolean repeatable = OF_PEOPLE.contains(command.getClass())
                && !TransactionSynchronizationManager.isActualTransactionActive();
        for (int attempt = 1; repeatable && attempt < ATTEMPTS; attempt++) {
            try {
                return next.execute(command);
            } catch (RuntimeException e) {
                if (!isCollision(e)) {
                    throw e;
                }
                LOG.info("{} is tried again: {}", command.getClass().getSimpleName(), kind(e));
            }
        }
        return next.execute(command);
    }

    /** What a database says of a duplicate key holds its value, which may be a person's. */
    private static String kind(RuntimeException failure) {
        return NestedExceptionUtils.getMostSpecificCause(failure).getClass().getSimpleName();
    }

    private static boolean isCollision(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof OptimisticLockingException
                    || cause instanceof ConcurrencyFailureException
                    || cause instanceof DuplicateKeyException
                    || cause instanceof Complaints.ConcurrentChange) {
                return true;
            }
        }
        return false;
    }
}

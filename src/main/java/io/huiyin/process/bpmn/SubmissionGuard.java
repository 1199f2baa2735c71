package io.huiyin.process.bpmn;

import io.huiyin.complaint.Refused;
import io.huiyin.process.Submission;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * Holds what is submitted with a task against its form before the engine sees it: unknown fields and values that the form does
 * not take are refused, the rest becomes local to the task. Covers every way to complete a task, Tasklist and REST alike.
 */
class SubmissionGuard extends CommandInterceptor {

    private final FormFeel feel;
    private final Clock clock;

    SubmissionGuard(FormFeel feel, Clock clock) {
        this.feel = feel;
        this.clock = clock;
    }

    @Override
    public <T> T execute(Command<T> command) {
        try {
            var submitted = SubmittedVariables.of(command);
            submitted.ifPresent(this::accept);
            return next.execute(command);
        } catch (RuntimeException e) {
            throw refusal(e).<RuntimeException>map(SubmissionGuard::readable).orElse(e);
        }
    }

    private void accept(SubmittedVariables submitted) {
        var task = Context.getCommandContext().getTaskManager().findTaskById(submitted.taskId());
        if (task == null || task.getExecution() == null || !TaskForm.isFor(task)) {
            return;
        }
        checkRight(task);
        var plain = new LinkedHashMap<String, Object>();
        submitted.values().forEach((key, value) -> plain.put(key, Submission.plain(value)));
        var form = TaskForm.of(task);
        var accepted = form.accept(
                plain, LocalDate.now(clock), (condition, values) -> feel.isTrue(condition, seen(task, values)));
        submitted.values().keySet().retainAll(accepted.keySet());
        form.keys().forEach(task::removeVariableLocal); // what a form proposes is no answer
        submitted.values().forEach(task::setVariableLocal);
    }

    /** Who may not work on the task learns nothing of its form. */
    private static void checkRight(TaskEntity task) {
        Context.getProcessEngineConfiguration().getCommandCheckers().forEach(checker -> checker.checkTaskWork(task));
    }

    private static Map<String, Object> seen(TaskEntity task, Map<String, Object> values) {
        var seen = new HashMap<String, Object>(values);
        seen.put(Submission.KNOWN, KnownValue.read(task));
        return seen;
    }

    private static Optional<Refused> refusal(Throwable failure) {
        if (failure instanceof BadUserRequestException) {
            return Optional.empty();
        }
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refused refused) {
                return Optional.of(refused);
            }
        }
        return Optional.empty();
    }

    /** Every reason on its own line, each beginning with the key of its field. */
    private static BadUserRequestException readable(Refused refused) {
        var locale = LocaleContextHolder.getLocale();
        var reasons = refused.all().stream().map(each -> each.text(locale)).collect(Collectors.joining("\n"));
        return new BadUserRequestException(reasons, refused);
    }
}

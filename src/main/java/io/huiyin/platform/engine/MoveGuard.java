package io.huiyin.platform.engine;

import io.huiyin.text.Texts;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.ProcessInstanceModificationBuilderImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.AbstractInstantiationCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractModificationCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractRestartProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.ActivityBeforeInstantiationCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskBpmnErrorCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskEscalationCmd;
import org.camunda.bpm.engine.impl.cmd.ModifyProcessInstanceAsyncCmd;
import org.camunda.bpm.engine.impl.cmd.ModifyProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.SignalCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceAtActivitiesCmd;
import org.camunda.bpm.engine.impl.cmd.batch.variables.SetVariablesToProcessInstancesBatchCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.migration.AbstractMigrationCmd;
import org.camunda.bpm.engine.impl.migration.MigrationPlanExecutionBuilderImpl;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.util.ReflectionUtils;

/**
 * Lets nobody, an administrator of the engine neither, take a complaint past a step of its process: whoever repairs one that stands at a
 * wrong step gives it a task again that it has had, and leaves it there for those who do that task (R2.1.1-f, R5.2.2-3).
 */
class MoveGuard extends CommandInterceptor {

    private static final Texts TEXTS = Texts.of("refused");
    private static final String USER_TASK = "userTask";

    /** An error that nothing catches ends a path, and a signal leaves a task as if it were done. */
    private static final Set<Class<?>> NEVER = Set.of(
            HandleTaskBpmnErrorCmd.class,
            HandleTaskEscalationCmd.class,
            SignalCmd.class,
            StartProcessInstanceAtActivitiesCmd.class,
            SetVariablesToProcessInstancesBatchCmd.class);

    private final ProcessEngineConfigurationImpl engine;

    MoveGuard(ProcessEngineConfigurationImpl engine) {
        this.engine = engine;
    }

    @Override
    public <T> T execute(Command<T> command) {
        if (Person.isOne(engine) && isRefused(command)) {
            throw new AuthorizationException(TEXTS.get(LocaleContextHolder.getLocale(), "neverPastAStep"));
        }
        return next.execute(command);
    }

    private boolean isRefused(Command<?> command) {
        if (command instanceof ModifyProcessInstanceCmd || command instanceof ModifyProcessInstanceAsyncCmd) {
            return !givesTasksAgain(builder(command));
        }
        if (command instanceof AbstractMigrationCmd) {
            return !keepsSteps(plan(command));
        }
        return command instanceof AbstractModificationCmd
                || command instanceof AbstractRestartProcessInstanceCmd
                || NEVER.contains(command.getClass());
    }

    /** Cancelling alone would end the process, and so would a start at its end. */
    private boolean givesTasksAgain(ProcessInstanceModificationBuilderImpl modification) {
        var starts = modification.getModificationOperations().stream()
                .filter(AbstractInstantiationCmd.class::isInstance)
                .toList();
        return !starts.isEmpty()
                && starts.stream()
                        .allMatch(start -> start instanceof ActivityBeforeInstantiationCmd before
                                && hasHad(modification.getProcessInstanceId(), before.getTargetElementId()));
    }

    private boolean hasHad(String instance, String task) {
        return engine.getHistoryService()
                        .createHistoricActivityInstanceQuery()
                        .processInstanceId(instance)
                        .activityId(task)
                        .activityType(USER_TASK)
                        .count()
                > 0;
    }

    /** A step goes to itself in the other version of the diagram, or to another one where that version does not have it any more. */
    private boolean keepsSteps(MigrationPlan plan) {
        var target = engine.getRepositoryService().getBpmnModelInstance(plan.getTargetProcessDefinitionId());
        return plan.getInstructions().stream().allMatch(step -> {
            boolean isSame = step.getSourceActivityId().equals(step.getTargetActivityId());
            return isSame || target.getModelElementById(step.getSourceActivityId()) == null;
        });
    }

    private static ProcessInstanceModificationBuilderImpl builder(Command<?> command) {
        return (ProcessInstanceModificationBuilderImpl) field(command, "builder");
    }

    private static MigrationPlan plan(Command<?> command) {
        return ((MigrationPlanExecutionBuilderImpl) field(command, "executionBuilder")).getMigrationPlan();
    }

    private static Object field(Command<?> command, String name) {
        var field = ReflectionUtils.findField(command.getClass(), name);
        ReflectionUtils.makeAccessible(field);
        return ReflectionUtils.getField(field, command);
    }
}

package io.huiyin.platform.engine;

import io.huiyin.text.Texts;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.AbstractDeleteProcessDefinitionCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractDeleteProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteDeploymentCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteHistoricProcessInstancesCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteHistoricTaskInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteHistoricVariableInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteHistoricVariableInstancesByProcessInstanceIdCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteJobCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteUserOperationLogEntryCmd;
import org.camunda.bpm.engine.impl.cmd.batch.DeleteHistoricProcessInstancesBatchCmd;
import org.camunda.bpm.engine.impl.cmd.batch.DeleteProcessInstanceBatchCmd;
import org.camunda.bpm.engine.impl.cmd.batch.removaltime.SetRemovalTimeToHistoricDecisionInstancesCmd;
import org.camunda.bpm.engine.impl.cmd.batch.removaltime.SetRemovalTimeToHistoricProcessInstancesCmd;
import org.camunda.bpm.engine.impl.dmn.cmd.DeleteHistoricDecisionInstanceByDefinitionIdCmd;
import org.camunda.bpm.engine.impl.dmn.cmd.DeleteHistoricDecisionInstanceByInstanceIdCmd;
import org.camunda.bpm.engine.impl.dmn.cmd.DeleteHistoricDecisionInstancesBatchCmd;
import org.camunda.bpm.engine.impl.dmn.cmd.DeleteHistoricDecisionInstancesBulkCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.util.ReflectionUtils;

/**
 * Keeps running processes, their jobs and what is known of ended ones from being deleted by hand, by an administrator of the engine
 * too: no complaint is lost, and its history goes with its archive when two persons dispose of that (R2.1.1-f, R5.3.2, S-45).
 */
class DeletionGuard extends CommandInterceptor {

    private static final Texts TEXTS = Texts.of("refused");

    private static final Set<Class<?>> DELETIONS = Set.of(
            DeleteProcessInstanceBatchCmd.class,
            DeleteTaskCmd.class,
            DeleteJobCmd.class,
            DeleteHistoricProcessInstancesCmd.class,
            DeleteHistoricProcessInstancesBatchCmd.class,
            DeleteHistoricTaskInstanceCmd.class,
            DeleteHistoricVariableInstanceCmd.class,
            DeleteHistoricVariableInstancesByProcessInstanceIdCmd.class,
            DeleteHistoricDecisionInstanceByDefinitionIdCmd.class,
            DeleteHistoricDecisionInstanceByInstanceIdCmd.class,
            DeleteHistoricDecisionInstancesBatchCmd.class,
            DeleteHistoricDecisionInstancesBulkCmd.class,
            DeleteUserOperationLogEntryCmd.class,
            SetRemovalTimeToHistoricProcessInstancesCmd.class,
            SetRemovalTimeToHistoricDecisionInstancesCmd.class);

    private final ProcessEngineConfigurationImpl engine;

    DeletionGuard(ProcessEngineConfigurationImpl engine) {
        this.engine = engine;
    }

    @Override
    public <T> T execute(Command<T> command) {
        if (deletes(command) && Person.isOne(engine)) {
            throw new AuthorizationException(TEXTS.get(LocaleContextHolder.getLocale(), "neverByHand"));
        }
        return next.execute(command);
    }

    private static boolean deletes(Command<?> command) {
        return DELETIONS.contains(command.getClass())
                || command instanceof AbstractDeleteProcessInstanceCmd
                || (command instanceof DeleteDeploymentCmd || command instanceof AbstractDeleteProcessDefinitionCmd)
                        && takesInstancesAlong(command);
    }

    /** A version that nobody has used may go; the engine keeps one that has instances, unless it is told to delete them too. */
    private static boolean takesInstancesAlong(Command<?> command) {
        var cascade = ReflectionUtils.findField(command.getClass(), "cascade");
        ReflectionUtils.makeAccessible(cascade);
        return Boolean.TRUE.equals(ReflectionUtils.getField(cascade, command));
    }
}

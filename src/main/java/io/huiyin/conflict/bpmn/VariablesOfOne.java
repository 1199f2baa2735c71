package io.huiyin.conflict.bpmn;

import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.ProcessInstancePermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.cfg.auth.AuthorizationCommandChecker;
import org.camunda.bpm.engine.impl.db.PermissionCheckBuilder;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;

/**
 * Asks for the right on the one instance before its variables are read: the engine asks only for the right to those of all instances of
 * a process, and would show them to somebody whom the complaint is about (S-48).
 */
class VariablesOfOne extends AuthorizationCommandChecker {

    @Override
    public void checkReadProcessInstanceVariable(ExecutionEntity execution) {
        getAuthorizationManager()
                .checkAuthorization(new PermissionCheckBuilder()
                        .disjunctive()
                        .atomicCheckForResourceId(
                                Resources.PROCESS_INSTANCE,
                                execution.getProcessInstanceId(),
                                ProcessInstancePermissions.UPDATE_VARIABLE)
                        .atomicCheckForResourceId(
                                Resources.PROCESS_DEFINITION,
                                execution.getProcessDefinition().getKey(),
                                ProcessDefinitionPermissions.READ_INSTANCE_VARIABLE)
                        .build());
    }
}

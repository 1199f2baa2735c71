package io.huiyin.conflict.bpmn;

import java.util.Comparator;
import java.util.Set;
import org.camunda.bpm.engine.authorization.HistoricProcessInstancePermissions;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.ProcessInstancePermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.camunda.bpm.engine.impl.HistoricDecisionInstanceQueryImpl;
import org.camunda.bpm.engine.impl.VariableInstanceQueryImpl;
import org.camunda.bpm.engine.impl.db.AuthorizationCheck;
import org.camunda.bpm.engine.impl.db.CompositePermissionCheck;
import org.camunda.bpm.engine.impl.db.PermissionCheck;
import org.camunda.bpm.engine.impl.db.PermissionCheckBuilder;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;

/**
 * Lets a right that was taken on one instance weigh more in the history and for variables, too, than what somebody may do with all
 * instances of a process or with every kind of operation: the engine takes the first of several rights that says anything, and
 * looks at those on processes first.
 */
class SingleOnesFirst extends AuthorizationManager {

    private static final Set<Resource> OF_MANY = Set.of(Resources.PROCESS_DEFINITION, Resources.OPERATION_LOG_CATEGORY);
    private static final Comparator<PermissionCheck> OF_MANY_LAST =
            Comparator.comparing(check -> OF_MANY.contains(check.getResource()));

    @Override
    protected void addPermissionCheck(AuthorizationCheck query, CompositePermissionCheck rights) {
        if (rights.isDisjunctive()) {
            rights.getAtomicChecks().sort(OF_MANY_LAST);
        }
        super.addPermissionCheck(query, rights);
    }

    /** The engine asks only for what somebody may do with all decisions of a table, whichever complaint they were made in. */
    @Override
    public void configureHistoricDecisionInstanceQuery(HistoricDecisionInstanceQueryImpl query) {
        configureQuery(query);
        addPermissionCheck(
                query.getAuthCheck(),
                new PermissionCheckBuilder()
                        .disjunctive()
                        .atomicCheck(
                                Resources.HISTORIC_PROCESS_INSTANCE,
                                "RES.PROC_INST_ID_",
                                HistoricProcessInstancePermissions.READ)
                        .atomicCheck(Resources.DECISION_DEFINITION, "RES.DEC_DEF_KEY_", Permissions.READ_HISTORY)
                        .build());
    }

    /** The engine does not ask for a right on the instance; to change its variables is the one that also lets read them. */
    @Override
    protected void configureVariableInstanceQuery(VariableInstanceQueryImpl query) {
        configureQuery(query);
        addPermissionCheck(
                query.getAuthCheck(),
                new PermissionCheckBuilder()
                        .disjunctive()
                        .atomicCheck(
                                Resources.PROCESS_INSTANCE,
                                "RES.PROC_INST_ID_",
                                ProcessInstancePermissions.UPDATE_VARIABLE)
                        .atomicCheck(Resources.TASK, "RES.TASK_ID_", TaskPermissions.READ_VARIABLE)
                        .atomicCheck(
                                Resources.PROCESS_DEFINITION,
                                "PROCDEF.KEY_",
                                ProcessDefinitionPermissions.READ_INSTANCE_VARIABLE)
                        .build());
    }

    static SessionFactory factory() {
        return new SessionFactory() {

            @Override
            public Class<?> getSessionType() {
                return AuthorizationManager.class;
            }

            @Override
            public Session openSession() {
                return new SingleOnesFirst();
            }
        };
    }
}

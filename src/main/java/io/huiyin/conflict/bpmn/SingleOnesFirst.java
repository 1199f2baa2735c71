package io.huiyin.conflict.bpmn;

import java.util.Comparator;
import org.camunda.bpm.engine.authorization.HistoricProcessInstancePermissions;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.HistoricDecisionInstanceQueryImpl;
import org.camunda.bpm.engine.impl.db.AuthorizationCheck;
import org.camunda.bpm.engine.impl.db.CompositePermissionCheck;
import org.camunda.bpm.engine.impl.db.PermissionCheck;
import org.camunda.bpm.engine.impl.db.PermissionCheckBuilder;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;

/**
 * Lets a right that was taken on one instance weigh more in the history, too, than what somebody may do with all instances of a
 * process: the engine takes the first of several rights that says anything, and looks at those on processes first.
 */
class SingleOnesFirst extends AuthorizationManager {

    private static final Comparator<PermissionCheck> OF_PROCESSES_LAST =
            Comparator.comparing(check -> check.getResource() == Resources.PROCESS_DEFINITION);

    @Override
    protected void addPermissionCheck(AuthorizationCheck query, CompositePermissionCheck rights) {
        if (rights.isDisjunctive()) {
            rights.getAtomicChecks().sort(OF_PROCESSES_LAST);
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

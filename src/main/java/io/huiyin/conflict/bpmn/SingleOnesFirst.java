package io.huiyin.conflict.bpmn;

import java.util.Comparator;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.db.AuthorizationCheck;
import org.camunda.bpm.engine.impl.db.CompositePermissionCheck;
import org.camunda.bpm.engine.impl.db.PermissionCheck;
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

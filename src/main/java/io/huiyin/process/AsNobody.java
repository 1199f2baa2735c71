package io.huiyin.process;

import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;

/** Runs the system's own work on the engine without the rights of the user whose request caused it. */
public class AsNobody {

    private final IdentityService identities;

    public AsNobody(IdentityService identities) {
        this.identities = identities;
    }

    public <T> T get(Supplier<T> work) {
        var user = identities.getCurrentAuthentication();
        identities.clearAuthentication();
        try {
            return work.get();
        } finally {
            if (user != null) {
                identities.setAuthentication(user.getUserId(), user.getGroupIds(), user.getTenantIds());
            }
        }
    }
}

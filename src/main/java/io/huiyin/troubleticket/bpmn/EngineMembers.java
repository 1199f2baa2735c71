package io.huiyin.troubleticket.bpmn;

import io.huiyin.process.AsNobody;
import io.huiyin.troubleticket.Members;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;

/** The engine's users and groups. */
@Component
class EngineMembers implements Members {

    private final IdentityService identities;

    EngineMembers(IdentityService identities) {
        this.identities = identities;
    }

    @Override
    public Set<String> groupsOf(String user) {
        return new AsNobody(identities).get(() -> identities.createGroupQuery().groupMember(user).list().stream()
                .map(group -> group.getId())
                .collect(Collectors.toSet()));
    }
}

package io.huiyin.notification.bpmn;

import io.huiyin.notification.StaffDirectory;
import io.huiyin.process.AsNobody;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Service;

/** Staff as the engine's user management knows it. */
@Service
class EngineStaffDirectory implements StaffDirectory {

    private final IdentityService identities;

    EngineStaffDirectory(IdentityService identities) {
        this.identities = identities;
    }

    /** Whoever asks need not have the right to list users. */
    @Override
    public List<StaffMember> people(String userOrGroup) {
        return new AsNobody(identities).get(() -> find(userOrGroup));
    }

    private List<StaffMember> find(String userOrGroup) {
        var members = identities.createUserQuery().memberOfGroup(userOrGroup).list();
        var found = members.isEmpty()
                ? identities.createUserQuery().userId(userOrGroup).list()
                : members;
        return found.stream()
                .map(user -> new StaffMember(user.getId(), user.getEmail()))
                .toList();
    }
}

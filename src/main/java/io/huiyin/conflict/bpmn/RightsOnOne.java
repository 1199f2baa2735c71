package io.huiyin.conflict.bpmn;

import io.huiyin.complaint.ConflictOfInterest;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;

/**
 * Takes from people every right on one task or instance. What is taken from a user weighs more for the engine than what any of his
 * groups may do, and than what he may do with all tasks or instances; only a right on this very one would weigh as much.
 */
class RightsOnOne {

    private final AuthorizationService authorizations;
    private final ConflictOfInterest conflict;
    private final Set<String> keptOut;

    /** @param keptOut user ids of all whom the conflict keeps out */
    RightsOnOne(AuthorizationService authorizations, ConflictOfInterest conflict, Set<String> keptOut) {
        this.authorizations = authorizations;
        this.conflict = conflict;
        this.keptOut = keptOut;
    }

    /** Takes the rights of those who are kept out, and gives back those of whoever is not any more. */
    void take(Resource resource, String id) {
        var present = authorizations
                .createAuthorizationQuery()
                .resourceType(resource)
                .resourceId(id)
                .list();
        present.stream().filter(this::isWrong).forEach(wrong -> authorizations.deleteAuthorization(wrong.getId()));
        var taken = present.stream()
                .filter(RightsOnOne::isRevoke)
                .map(Authorization::getUserId)
                .collect(Collectors.toSet());
        keptOut.stream().filter(user -> !taken.contains(user)).forEach(user -> revoke(resource, id, user));
    }

    private boolean isWrong(Authorization present) {
        boolean ofOneKeptOut =
                keptOut.contains(present.getUserId()) || conflict.departments().contains(present.getGroupId());
        return isRevoke(present) != ofOneKeptOut;
    }

    private static boolean isRevoke(Authorization present) {
        return present.getAuthorizationType() == Authorization.AUTH_TYPE_REVOKE;
    }

    private void revoke(Resource resource, String id, String user) {
        var revoke = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_REVOKE);
        revoke.setUserId(user);
        revoke.setResource(resource);
        revoke.setResourceId(id);
        revoke.setPermissions(new Permission[] {Permissions.ALL});
        authorizations.saveAuthorization(revoke);
    }
}

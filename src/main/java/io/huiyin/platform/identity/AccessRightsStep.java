package io.huiyin.platform.identity;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.huiyin.complaint.Groups;
import io.huiyin.platform.start.StartStep;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;

/** Gives each group what {@link AccessRights} says, and takes away what somebody added to a group by hand (R5.2.2-3). */
class AccessRightsStep implements StartStep {

    /** Rights on single ones of these come and go with candidates and filters. */
    private static final Set<Resource> SINGLE_ONES_ARE_FREE =
            Set.of(Resources.TASK, Resources.FILTER, Resources.HISTORIC_TASK);

    private final AuthorizationService authorizations;

    AccessRightsStep(AuthorizationService authorizations) {
        this.authorizations = authorizations;
    }

    @Override
    public void run() {
        var wanted = AccessRights.all().stream()
                .collect(groupingBy(
                        right -> List.of(right.group(), right.resource().resourceType(), right.id()),
                        collectingAndThen(toList(), AccessRightsStep::joined)));
        for (var present : presentOnes()) {
            var right =
                    wanted.remove(List.of(present.getGroupId(), present.getResourceType(), present.getResourceId()));
            if (right == null) {
                authorizations.deleteAuthorization(present.getId());
            } else if (((AuthorizationEntity) present).getPermissions() != right.permissions()) {
                save(present, right);
            }
        }
        usersWithoutBounds().forEach(own -> save(own, Permissions.READ.getValue() | Permissions.UPDATE.getValue()));
        wanted.values()
                .forEach(right -> save(authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT), right));
    }

    private List<Authorization> presentOnes() {
        var groups = Stream.concat(Groups.ALL.stream(), Stream.of(Groups.ADMINISTRATORS))
                .toArray(String[]::new);
        return authorizations.createAuthorizationQuery().groupIdIn(groups).list().stream()
                .filter(a -> Authorization.ANY.equals(a.getResourceId())
                        || SINGLE_ONES_ARE_FREE.stream().noneMatch(free -> free.resourceType() == a.getResourceType()))
                .toList();
    }

    /** Users of earlier versions, who might do everything with their own account. */
    private Stream<Authorization> usersWithoutBounds() {
        return authorizations
                .createAuthorizationQuery()
                .resourceType(Resources.USER)
                .hasPermission(Permissions.DELETE)
                .list()
                .stream()
                .filter(own -> own.getUserId() != null && own.getUserId().equals(own.getResourceId()));
    }

    private void save(Authorization authorization, int permissions) {
        ((AuthorizationEntity) authorization).setPermissions(permissions);
        authorizations.saveAuthorization(authorization);
    }

    private void save(Authorization authorization, AccessRight right) {
        authorization.setGroupId(right.group());
        authorization.setResource(right.resource());
        authorization.setResourceId(right.id());
        save(authorization, right.permissions());
    }

    private static AccessRight joined(List<AccessRight> rights) {
        var first = rights.get(0);
        var permissions = rights.stream().mapToInt(AccessRight::permissions).reduce(0, (a, b) -> a | b);
        return new AccessRight(first.group(), first.resource(), first.id(), permissions);
    }
}

package io.huiyin.platform.identity;

import java.util.Arrays;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;

/** What a group may do with a resource of the engine; id {@code *} is every one of its kind. */
record AccessRight(String group, Resource resource, String id, int permissions) {

    static AccessRight may(String group, Resource resource, String id, Permission... permissions) {
        return new AccessRight(
                group,
                resource,
                id,
                Arrays.stream(permissions).mapToInt(Permission::getValue).reduce(0, (a, b) -> a | b));
    }
}

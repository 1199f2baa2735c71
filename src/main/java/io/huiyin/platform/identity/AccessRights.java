package io.huiyin.platform.identity;

import static io.huiyin.platform.identity.AccessRight.may;
import static org.camunda.bpm.engine.authorization.Authorization.ANY;
import static org.camunda.bpm.engine.authorization.Permissions.ACCESS;
import static org.camunda.bpm.engine.authorization.Permissions.ALL;
import static org.camunda.bpm.engine.authorization.Permissions.CREATE;
import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.Permissions.READ_HISTORY;
import static org.camunda.bpm.engine.authorization.Resources.APPLICATION;
import static org.camunda.bpm.engine.authorization.Resources.AUTHORIZATION;
import static org.camunda.bpm.engine.authorization.Resources.BATCH;
import static org.camunda.bpm.engine.authorization.Resources.DECISION_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.DECISION_REQUIREMENTS_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.DEPLOYMENT;
import static org.camunda.bpm.engine.authorization.Resources.GROUP;
import static org.camunda.bpm.engine.authorization.Resources.OPERATION_LOG_CATEGORY;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_INSTANCE;
import static org.camunda.bpm.engine.authorization.Resources.SYSTEM;
import static org.camunda.bpm.engine.authorization.Resources.USER;

import io.huiyin.complaint.Groups;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;

/**
 * What each group may do in the engine (R5.2.2, duty list). The right to see and work on a task comes with being its candidate; nobody
 * but an administrator may set variables, change or delete what runs, deploy, or save filters. Channel systems have their own door,
 * which starts the process for them. Whoever is in a case may ask for a higher level; the server looks who asks for more (S-30).
 */
final class AccessRights {

    /** Who hears customers. */
    private static final List<String> LISTENERS =
            List.of("first-contact-agent", "customer-service-center", "csc-supervisor", "business-dept");

    private static final List<String> COCKPIT =
            List.of("auditor", "process-owner", "ops-admin", "complaint-supervisor");
    private static final List<String> READERS_OF_ALL = List.of("auditor", "complaint-supervisor");

    private AccessRights() {}

    static List<AccessRight> all() {
        return Stream.of(
                        Arrays.stream(Resources.values()).map(any -> may(Groups.ADMINISTRATORS, any, ANY, ALL)),
                        each(Groups.WORKERS, AccessRights::ofWorkers),
                        each(Groups.STARTERS, group -> mayStart(group, "complaintHandling")),
                        each(LISTENERS, group -> mayStart(group, "customerMessage")),
                        each(
                                List.of("csc-supervisor", "customer-service-center"),
                                group -> mayStart(group, "relatedComplaints")),
                        each(Groups.IN_THE_CASE, group -> mayStart(group, "majorChange")),
                        each(COCKPIT, AccessRights::ofCockpitUsers),
                        each(READERS_OF_ALL, AccessRights::ofReadersOfAll),
                        ofSomeGroups())
                .flatMap(rights -> rights)
                .toList();
    }

    private static Stream<AccessRight> ofWorkers(String group) {
        return Stream.of(
                may(group, APPLICATION, "tasklist", ACCESS),
                may(group, GROUP, ANY, READ),
                may(group, PROCESS_DEFINITION, ANY, READ));
    }

    private static Stream<AccessRight> mayStart(String group, String process) {
        return Stream.of(
                may(group, PROCESS_DEFINITION, process, READ, ProcessDefinitionPermissions.CREATE_INSTANCE),
                may(group, PROCESS_INSTANCE, ANY, CREATE));
    }

    private static Stream<AccessRight> ofCockpitUsers(String group) {
        return Stream.of(
                may(group, APPLICATION, "cockpit", ACCESS),
                may(group, PROCESS_DEFINITION, ANY, READ),
                may(group, DECISION_DEFINITION, ANY, READ),
                may(group, DECISION_REQUIREMENTS_DEFINITION, ANY, READ),
                may(group, DEPLOYMENT, ANY, READ));
    }

    private static Stream<AccessRight> ofReadersOfAll(String group) {
        return Stream.of(
                may(
                        group,
                        PROCESS_DEFINITION,
                        ANY,
                        ProcessDefinitionPermissions.READ_INSTANCE,
                        ProcessDefinitionPermissions.READ_INSTANCE_VARIABLE,
                        ProcessDefinitionPermissions.READ_HISTORY,
                        ProcessDefinitionPermissions.READ_HISTORY_VARIABLE,
                        ProcessDefinitionPermissions.READ_TASK,
                        ProcessDefinitionPermissions.READ_TASK_VARIABLE),
                may(group, DECISION_DEFINITION, ANY, READ_HISTORY),
                may(group, OPERATION_LOG_CATEGORY, ANY, READ),
                may(group, BATCH, ANY, READ, READ_HISTORY),
                may(group, USER, ANY, READ),
                may(group, GROUP, ANY, READ),
                may(group, AUTHORIZATION, ANY, READ));
    }

    private static Stream<AccessRight> ofSomeGroups() {
        return Stream.of(
                may(
                        "csc-supervisor",
                        PROCESS_DEFINITION,
                        ANY,
                        ProcessDefinitionPermissions.READ_TASK,
                        ProcessDefinitionPermissions.READ_TASK_VARIABLE,
                        ProcessDefinitionPermissions.TASK_ASSIGN),
                may(
                        "ops-admin",
                        PROCESS_DEFINITION,
                        ANY,
                        ProcessDefinitionPermissions.READ_INSTANCE,
                        ProcessDefinitionPermissions.RETRY_JOB),
                may("ops-admin", SYSTEM, ANY, READ),
                may("process-owner", DECISION_DEFINITION, ANY, READ_HISTORY));
    }

    private static Stream<AccessRight> each(List<String> groups, Function<String, Stream<AccessRight>> rights) {
        return groups.stream().flatMap(rights);
    }
}

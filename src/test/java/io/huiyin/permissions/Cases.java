package io.huiyin.permissions;

import io.huiyin.archive.FileRecord;
import io.huiyin.archive.Kind;
import io.huiyin.complaint.Complaint;
import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.complaint.Complaints;
import io.huiyin.platform.Browser;
import io.huiyin.testing.Journey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.transaction.support.TransactionTemplate;

/** Two complaints to try permissions on: one that is nobody's business, and one that is offered to whoever is to own it. */
class Cases {

    /** Somebody whom the task that is nobody's business is for. */
    static final String COLLEAGUE = "colleague";

    private static final List<String> DEPARTMENTS = List.of(
            "business-dept", "technical-dept", "operations-dept", "information-security", "legal-dept", "pr-dept");

    private final ProcessEngine engine;
    private final Complaints complaints;
    private final Case foreign;
    private final Case own;
    private final String repair;

    Cases(ProcessEngine engine, Complaints complaints, FileRecord archive, TransactionTemplate transaction, int port) {
        this.engine = engine;
        this.complaints = complaints;
        colleague();
        foreign = received(Browser.at(port).as(COLLEAGUE), List.of());
        offerForeign();
        own = received(Browser.at(port).as("channel-system"), DEPARTMENTS);
        transaction.executeWithoutResult(status -> archive.file(foreign.number(), Kind.FIRST, COLLEAGUE));
        engine.getRuntimeService().startProcessInstanceByKey("technicalFault", Map.of("failedStep", "x"));
        engine.getRuntimeService()
                .createIncident("test", foreign.execution(), foreign.number().value(), "Something does not work");
        repair = engine.getTaskService()
                .createTaskQuery()
                .taskDefinitionKey("Task_RepairFault")
                .list()
                .get(0)
                .getId();
    }

    private void colleague() {
        var identities = engine.getIdentityService();
        var user = identities.newUser(COLLEAGUE);
        user.setPassword("demo");
        identities.saveUser(user);
        identities.createMembership(COLLEAGUE, "customer-service-center");
    }

    private Case received(Browser caller, List<String> departments) {
        var answer = Browser.json(caller.post("/api/complaints", Canary.COMPLAINT));
        var number = ComplaintNumber.of(answer.get("complaintNumber").asText());
        new Journey(engine, complaints).of(number).jobs();
        nobodyAsksWhetherItIsADuplicate();
        var complaint = complaints.get(number);
        complaint.assignTo(departments);
        complaints.save(complaint);
        var found = caseOf(complaint);
        engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(number.value())
                .list()
                .forEach(task -> withdrawOffers(task.getId()));
        return found;
    }

    private Case caseOf(Complaint complaint) {
        var key = complaint.number().value();
        var task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(key)
                .list()
                .get(0);
        var job = engine.getManagementService()
                .createJobQuery()
                .processInstanceId(task.getProcessInstanceId())
                .list()
                .get(0);
        return new Case(
                complaint.number(),
                task.getProcessInstanceId(),
                task.getExecutionId(),
                task.getId(),
                job.getId(),
                job.getJobDefinitionId());
    }

    /** Makes the one complaint the group's own: its task is offered to nobody else. */
    void offerOwnTo(String group) {
        engine.getTaskService().setAssignee(own.task(), null);
        withdrawOffers(own.task());
        engine.getTaskService().addCandidateGroup(own.task(), group);
    }

    /** The same, with the task assigned to the group's demo user. */
    void giveOwnTo(String user) {
        offerOwnTo(user);
        engine.getTaskService().setAssignee(own.task(), user);
    }

    /** The foreign task is again nobody's. */
    void takeBack() {
        engine.getTaskService().setAssignee(foreign.task(), null);
        engine.getTaskService().setAssignee(repair, null);
        withdrawOffers(foreign.task());
        offerForeign();
    }

    private void offerForeign() {
        engine.getTaskService().addCandidateUser(foreign.task(), COLLEAGUE);
    }

    private void withdrawOffers(String task) {
        engine.getTaskService().getIdentityLinksForTask(task).stream()
                .map(IdentityLink::getGroupId)
                .filter(group -> group != null)
                .forEach(group -> engine.getTaskService().deleteCandidateGroup(task, group));
        engine.getTaskService().getIdentityLinksForTask(task).stream()
                .map(IdentityLink::getUserId)
                .filter(user -> user != null)
                .forEach(user -> engine.getTaskService().deleteCandidateUser(task, user));
    }

    /** What stands for the placeholders of an address that is tried on the complaint that is nobody's business. */
    Map<String, String> foreign() {
        return placeholders(foreign);
    }

    /** The same of the complaint that is offered. */
    Map<String, String> own() {
        return placeholders(own);
    }

    private Map<String, String> placeholders(Case complaint) {
        var values = new HashMap<String, String>();
        values.put("number", complaint.number().value());
        values.put("instance", complaint.instance());
        values.put("task", complaint.task());
        values.put("job", complaint.job());
        values.put("jobDefinition", complaint.jobDefinition());
        values.put("repair", repair);
        values.put("id", complaint.number().value());
        values.put("version", "1");
        values.put("cluster", "IC20250101-1");
        values.put("day", "2025-01-01");
        values.put("format", "json");
        return values;
    }

    void clear() {
        engine.getRuntimeService().createProcessInstanceQuery().rootProcessInstances().list().stream()
                .filter(instance -> !instance.isEnded())
                .forEach(instance -> engine.getRuntimeService()
                        .deleteProcessInstanceIfExists(instance.getId(), "test", true, true, true, true));
        engine.getIdentityService().deleteUser(COLLEAGUE);
    }

    private record Case(
            ComplaintNumber number, String instance, String execution, String task, String job, String jobDefinition) {}

    /** All are of one customer; who is asked about that has a task of his own. */
    private void nobodyAsksWhetherItIsADuplicate() {
        engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey("duplicateCheck")
                .list()
                .forEach(asked -> engine.getRuntimeService().deleteProcessInstance(asked.getId(), "test"));
    }
}

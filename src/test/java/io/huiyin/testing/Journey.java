package io.huiyin.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.complaint.Complaint;
import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.complaint.Complaints;
import io.huiyin.deadline.ClockId;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;

/** One complaint on its way through the real engine, taken along by named users; jobs run when the test says so. */
public class Journey {

    private final ProcessEngine engine;
    private final Complaints complaints;
    private ComplaintNumber number;
    private final Jobs jobs;
    private int completions;

    public Journey(ProcessEngine engine, Complaints complaints) {
        this.engine = engine;
        this.complaints = complaints;
        this.jobs = new Jobs(engine);
    }

    /** An agent registers a complaint in Tasklist; the given fields are added to an ordinary one. */
    public Journey registered(Map<String, Object> fields) {
        var entered = new HashMap<String, Object>(ordinary());
        entered.putAll(fields);
        entered.values().removeIf(value -> value == null);
        var definition = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey("complaintHandling")
                .latestVersion()
                .singleResult();
        var instance = new AtomicReference<String>();
        as(
                "first-contact-agent",
                () -> instance.set(engine.getFormService()
                        .submitStartForm(definition.getId(), entered)
                        .getId()));
        var started = engine.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceId(instance.get())
                .singleResult();
        return of(ComplaintNumber.of(started.getBusinessKey()));
    }

    /** The complaint that other doors have registered. */
    public Journey of(ComplaintNumber registered) {
        number = registered;
        return this;
    }

    public static Map<String, Object> ordinary() {
        return Map.of(
                "channel", "PHONE",
                "customerName", "王小明",
                "contactPhone", "13800000001",
                "contactEmail", "wang@example.com",
                "serviceType", "NETWORK",
                "subtopic", "NETWORK_FAULT",
                "impactScope", "SINGLE",
                "customerImportance", "STANDARD",
                "title", "宽带经常掉线",
                "description", "每天晚上八点以后宽带都会掉线，已经持续一周。");
    }

    public ComplaintNumber number() {
        return number;
    }

    public Complaint complaint() {
        return complaints.get(number);
    }

    /** Claims and completes the open task with this key as the user, then runs the jobs that are due. */
    public Journey does(String user, String taskKey, Map<String, Object> fields) {
        complete(user, task(taskKey), fields);
        return jobs();
    }

    /** Claims and completes one of several tasks. */
    public void complete(String user, Task task, Map<String, Object> fields) {
        as(user, () -> {
            if (task.getAssignee() == null) {
                engine.getTaskService().claim(task.getId(), user);
            }
            engine.getFormService().submitTaskForm(task.getId(), new HashMap<>(fields));
        });
        completions++;
    }

    /** How many tasks were completed so far. */
    public int completions() {
        return completions;
    }

    /** Does something signed in as the user, with his groups. */
    public Journey as(String user, Runnable work) {
        var groups = engine.getIdentityService().createGroupQuery().groupMember(user).list().stream()
                .map(group -> group.getId())
                .toList();
        engine.getIdentityService().setAuthentication(user, groups);
        try {
            work.run();
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
        return this;
    }

    /** All signers that are asked sign with this task. */
    public Journey sign(String taskKey) {
        tasks(taskKey).forEach(task -> complete(signer(task), task, Steps.signature()));
        return jobs();
    }

    /** Every department that is asked for its finding gives one, each as its own user. */
    public Journey contribute() {
        return each("Task_ContributeFinding", Steps.contribution());
    }

    /** Every department that is asked with this task answers, each as its own user. */
    public Journey each(String taskKey, Map<String, Object> fields) {
        tasks(taskKey).forEach(task -> complete(candidateGroups(task).get(0), task, fields));
        return jobs();
    }

    /** The groups that the open task with this key is offered to. */
    public List<String> candidateGroups(String key) {
        return candidateGroups(task(key));
    }

    /** The groups that a task is offered to. */
    public List<String> candidateGroups(Task task) {
        return engine.getTaskService().getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .toList();
    }

    /** Who signs with a task: the handler himself, or a head of department. */
    public static String signer(Task task) {
        return task.getAssignee() == null ? "dept-head" : task.getAssignee();
    }

    /** The one open task with this key. */
    public Task task(String key) {
        var tasks = tasks(key);
        assertThat(tasks)
                .as("open %s among %s, waiting at %s, failed jobs: %s", key, openTasks(), waitingAt(), jobs.failures())
                .hasSize(1);
        return tasks.get(0);
    }

    public List<Task> tasks(String key) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(number.value())
                .taskDefinitionKey(key)
                .list();
    }

    public List<String> openTasks() {
        return engine.getTaskService().createTaskQuery().processInstanceBusinessKey(number.value()).list().stream()
                .map(Task::getTaskDefinitionKey)
                .toList();
    }

    private List<String> waitingAt() {
        return engine
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(number.value())
                .list()
                .stream()
                .flatMap(instance -> engine.getRuntimeService().getActiveActivityIds(instance.getId()).stream())
                .toList();
    }

    /** Runs the complaint's jobs that are due at the engine's present time until none is left. */
    public Journey jobs() {
        jobs.run(number);
        return this;
    }

    /** From now on the jobs of this element stay where they are, as on a node that is busy. */
    public Journey holding(String element) {
        jobs.hold(element);
        return this;
    }

    /** The waiting job of an element, for example of a timer. */
    public Optional<Job> waiting(String element) {
        return jobs.of(number, element);
    }

    /** Executes the waiting job of an element whatever its date, as a node does that has just read it, then what is due. */
    public Journey fire(String element) {
        jobs.execute(waiting(element).orElseThrow(() -> new AssertionError("Nothing waits at " + element)));
        return jobs();
    }

    /** Moves the engine's clock and runs what has become due. */
    public Journey at(Instant moment) {
        ClockUtil.setCurrentTime(Date.from(moment));
        return jobs();
    }

    /** Lets time pass and runs what has become due. */
    public Journey after(Duration time) {
        return at(ClockUtil.getCurrentTime().toInstant().plus(time));
    }

    /** Ids of the elements of the complaint's process that were passed or are waited at. */
    public Set<String> passed() {
        var passed = new HashSet<String>();
        for (var instance : engine.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(number.value())
                .list()) {
            passed.addAll(PassedElements.of(instance.getId(), engine));
        }
        return passed;
    }

    /** Whether the complaint's own process is over. */
    public boolean isOver() {
        return engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processDefinitionKey("complaintHandling")
                        .processInstanceBusinessKey(number.value())
                        .count()
                == 0;
    }

    /** How many ladders ask why a limit was missed. */
    public long escalations(ClockId clock) {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey("deadlineEscalation")
                .processInstanceBusinessKey(number.value())
                .variableValueEquals("missedClock", clock.name())
                .count();
    }

    /** Takes the complaint's processes out of the engine, so that its timers do not fire in the next test. */
    public void forget() {
        if (number != null) {
            var instances = engine
                    .getRuntimeService()
                    .createProcessInstanceQuery()
                    .processInstanceBusinessKey(number.value())
                    .list()
                    .stream()
                    .map(ProcessInstance::getId)
                    .toList();
            instances.forEach(
                    id -> engine.getRuntimeService().deleteProcessInstanceIfExists(id, "test", true, true, true, true));
        }
    }
}

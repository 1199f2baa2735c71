package io.huiyin.demo;

import io.huiyin.complaint.Channel;
import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.complaint.Complaints;
import io.huiyin.complaint.Groups;
import io.huiyin.deadline.WorkingDays;
import io.huiyin.intake.Bringer;
import io.huiyin.intake.HearCustomer;
import io.huiyin.intake.ReceiveComplaint;
import io.huiyin.intake.Registration;
import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;

/** The demo users at work: each signed in as himself, with his rights and the forms' rules. */
class People {

    private static final int MOST_TASKS = 100;
    private static final String LATER = "+P";

    private final ProcessEngine engine;
    private final Complaints complaints;
    private final ReceiveComplaint receiveComplaint;
    private final HearCustomer hearCustomer;
    private final Map<String, List<String>> groups = new ConcurrentHashMap<>();

    People(ProcessEngine engine, Complaints complaints, ReceiveComplaint receiveComplaint, HearCustomer hearCustomer) {
        this.engine = engine;
        this.complaints = complaints;
        this.receiveComplaint = receiveComplaint;
        this.hearCustomer = hearCustomer;
    }

    ComplaintNumber register(Story story) {
        if (Groups.CHANNEL_SYSTEM.equals(story.by())) {
            return receiveComplaint
                    .receive(new Registration(story.fields()), Bringer.system(story.by()))
                    .complaint()
                    .number();
        }
        return as(story.by(), () -> enterStartForm(story.fields()));
    }

    private ComplaintNumber enterStartForm(Map<String, Object> fields) {
        var definition = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey("complaintHandling")
                .latestVersion()
                .singleResult();
        var instance = engine.getFormService().submitStartForm(definition.getId(), fields);
        return ComplaintNumber.of(instance.getBusinessKey());
    }

    void act(ComplaintNumber complaint, Story.Act act) {
        as(act.by(), () -> {
            if (act.completes() != null) {
                complete(complaint, act);
            } else if (act.claims() != null) {
                claim(complaint, act.claims(), act.by());
            } else {
                withdraw(complaint, act);
            }
            return complaint;
        });
    }

    private void complete(ComplaintNumber complaint, Story.Act act) {
        var mine = claim(complaint, act.completes(), act.by());
        if (mine.isEmpty()) {
            throw new IllegalStateException(act.by() + " has no task " + act.completes());
        }
        mine.forEach(task -> engine.getFormService().submitTaskForm(task.getId(), entered(act)));
    }

    /** What was entered; a text such as {@code +P20D} stands for the day that many days later. */
    private static Map<String, Object> entered(Story.Act act) {
        var entered = new HashMap<>(act.with());
        entered.replaceAll((field, value) -> value instanceof String text && text.startsWith(LATER)
                ? LocalDate.ofInstant(ClockUtil.getCurrentTime().toInstant(), WorkingDays.ZONE)
                        .plus(Period.parse(text.substring(1)))
                        .toString()
                : value);
        return entered;
    }

    /** Takes what is offered to the user; with what he has already these are his tasks. */
    private List<Task> claim(ComplaintNumber complaint, String task, String user) {
        var tasks = engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(complaint.value())
                .taskDefinitionKey(task)
                .or()
                .taskCandidateUser(user)
                .taskAssignee(user)
                .endOr()
                .listPage(0, MOST_TASKS);
        tasks.stream().filter(open -> open.getAssignee() == null).forEach(open -> engine.getTaskService()
                .claim(open.getId(), user));
        return tasks;
    }

    private void withdraw(ComplaintNumber complaint, Story.Act act) {
        hearCustomer.withdraw(
                complaints.get(complaint),
                Map.of("statement", act.withdraws(), "channel", Channel.PHONE.name()),
                act.by());
    }

    private <T> T as(String user, Supplier<T> work) {
        engine.getIdentityService().setAuthentication(user, groups.computeIfAbsent(user, this::groupsOf));
        try {
            return work.get();
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    private List<String> groupsOf(String user) {
        return engine.getIdentityService().createGroupQuery().groupMember(user).list().stream()
                .map(Group::getId)
                .toList();
    }
}

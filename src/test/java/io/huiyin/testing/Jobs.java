package io.huiyin.testing;

import io.huiyin.complaint.ComplaintNumber;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;

/** Executes the jobs of one complaint when a test says so, in place of the engine's job executor. */
class Jobs {

    private final ProcessEngine engine;
    private final Set<String> held = new HashSet<>();
    private final List<String> failures = new ArrayList<>();

    Jobs(ProcessEngine engine) {
        this.engine = engine;
    }

    List<String> failures() {
        return failures;
    }

    void hold(String element) {
        held.add(element);
    }

    /** Executes what is due until nothing is left; a job that fails is tried once. */
    void run(ComplaintNumber complaint) {
        Set<String> failed = new HashSet<>();
        List<Job> due = due(complaint, failed);
        while (!due.isEmpty()) {
            for (var job : due) {
                runUnlessGone(job, failed);
            }
            due = due(complaint, failed);
        }
    }

    private void runUnlessGone(Job job, Set<String> failed) {
        var still = engine.getManagementService()
                .createJobQuery()
                .jobId(job.getId())
                .singleResult();
        if (still == null || still.getDuedate() != null && still.getDuedate().after(ClockUtil.getCurrentTime())) {
            return;
        }
        try {
            execute(job);
        } catch (RuntimeException e) {
            failed.add(job.getId());
            failures.add(e.toString());
        }
    }

    void execute(Job job) {
        engine.getManagementService().executeJob(job.getId());
    }

    private List<Job> due(ComplaintNumber complaint, Set<String> failed) {
        var jobs = new ArrayList<Job>();
        for (var instance : instances(complaint)) {
            jobs.addAll(engine.getManagementService()
                    .createJobQuery()
                    .processInstanceId(instance)
                    .executable()
                    .list());
        }
        jobs.removeIf(job -> failed.contains(job.getId()) || held.contains(element(job)));
        return jobs;
    }

    Optional<Job> of(ComplaintNumber complaint, String element) {
        return instances(complaint).stream()
                .flatMap(instance -> engine
                        .getManagementService()
                        .createJobQuery()
                        .processInstanceId(instance)
                        .activityId(element)
                        .list()
                        .stream())
                .findFirst();
    }

    private String element(Job job) {
        return held.isEmpty()
                ? null
                : engine.getManagementService()
                        .createJobDefinitionQuery()
                        .jobDefinitionId(job.getJobDefinitionId())
                        .singleResult()
                        .getActivityId();
    }

    private List<String> instances(ComplaintNumber complaint) {
        return engine
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(complaint.value())
                .list()
                .stream()
                .map(instance -> instance.getId())
                .toList();
    }
}

package io.huiyin.demo;

import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Goes through past time event by event and runs the engine's jobs when they are due; only while nobody else uses the engine. */
class TimeLapse {

    private static final Logger LOG = LoggerFactory.getLogger(TimeLapse.class);
    private static final int ATTEMPTS = 3;

    private final ManagementService jobs;
    private final Map<String, Integer> failures = new HashMap<>();

    TimeLapse(ManagementService jobs) {
        this.jobs = jobs;
    }

    /** Lets everything happen at its time and arrives at the end; afterwards the engine's time is the real one again. */
    void through(List<Event> events, Instant end) {
        try {
            events.stream().sorted(Comparator.comparing(Event::at)).forEach(event -> {
                passTo(event.at());
                event.what().run();
                runDueJobs();
            });
            passTo(end);
        } finally {
            ClockUtil.reset();
        }
    }

    private void passTo(Instant moment) {
        var timer = nextTimer(moment);
        while (timer != null) {
            setTime(timer.getDuedate().toInstant());
            runDueJobs();
            timer = nextTimer(moment);
        }
        setTime(moment);
        runDueJobs();
    }

    private static void setTime(Instant moment) {
        ClockUtil.setCurrentTime(Date.from(moment));
    }

    private Job nextTimer(Instant until) {
        return jobs
                .createJobQuery()
                .timers()
                .active()
                .withRetriesLeft()
                .duedateLowerThan(Date.from(until))
                .orderByJobDuedate()
                .asc()
                .listPage(0, failures.size() + 1)
                .stream()
                .filter(this::mayRun)
                .findFirst()
                .orElse(null);
    }

    private void runDueJobs() {
        var due = dueJobs();
        while (!due.isEmpty()) {
            run(due.get(0));
            due.stream().skip(1).filter(this::isStillDue).forEach(this::run);
            due = dueJobs();
        }
    }

    private List<Job> dueJobs() {
        return jobs.createJobQuery().active().executable().list().stream()
                .filter(job -> job.getProcessInstanceId() != null)
                .filter(this::mayRun)
                .toList();
    }

    private boolean mayRun(Job job) {
        return failures.getOrDefault(job.getId(), 0) < ATTEMPTS;
    }

    /** A job may be gone, because another one ended what it belongs to. */
    private boolean isStillDue(Job job) {
        return jobs.createJobQuery().jobId(job.getId()).executable().count() > 0;
    }

    private void run(Job job) {
        try {
            jobs.executeJob(job.getId());
        } catch (RuntimeException e) {
            failures.merge(job.getId(), 1, Integer::sum);
            LOG.warn("A step of a demo complaint failed: {}", e.getMessage());
        }
    }

    /** Something that happens at a moment. */
    record Event(Instant at, Runnable what) {}
}

package io.huiyin.demo;

import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Goes through past time moment by moment and runs the engine's jobs when they are due; only while nobody else uses the engine. What
 * happens at one moment to different complaints happens side by side.
 */
class TimeLapse {

    private static final Logger LOG = LoggerFactory.getLogger(TimeLapse.class);
    private static final int ATTEMPTS = 3;

    private final ManagementService jobs;
    private final RuntimeService instances;
    private final Map<String, Integer> failures = new ConcurrentHashMap<>();
    private final Map<String, String> complaints = new HashMap<>();

    TimeLapse(ManagementService jobs, RuntimeService instances) {
        this.jobs = jobs;
        this.instances = instances;
    }

    /** Lets everything happen at its time and arrives at the end; afterwards the engine's time is the real one again. */
    void through(List<Event> events, Instant end) {
        try (var lanes = new Lanes()) {
            var moments = events.stream()
                    .collect(Collectors.groupingBy(
                            Event::at, TreeMap::new, Collectors.groupingBy(Event::whose, Collectors.toList())));
            moments.forEach((moment, ofEach) -> {
                passTo(moment, lanes);
                lanes.each(
                        ofEach.values(),
                        own -> own.forEach(event -> event.what().run()));
                runDueJobs(lanes);
            });
            passTo(end, lanes);
        } finally {
            ClockUtil.reset();
        }
    }

    private void passTo(Instant moment, Lanes lanes) {
        var timer = nextTimer(moment);
        while (timer != null) {
            setTime(timer.getDuedate().toInstant());
            runDueJobs(lanes);
            timer = nextTimer(moment);
        }
        setTime(moment);
        runDueJobs(lanes);
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

    private void runDueJobs(Lanes lanes) {
        for (var due = dueJobs(); !due.isEmpty(); due = dueJobs()) {
            lanes.each(due, this::run);
        }
    }

    /** One of each complaint: a job may end what the next one belongs to. */
    private Collection<Job> dueJobs() {
        return jobs.createJobQuery().active().executable().list().stream()
                .filter(job -> job.getProcessInstanceId() != null)
                .filter(this::mayRun)
                .collect(Collectors.toMap(this::complaint, job -> job, (first, later) -> first))
                .values();
    }

    private String complaint(Job job) {
        return complaints.computeIfAbsent(job.getProcessInstanceId(), id -> instances
                .createProcessInstanceQuery()
                .processInstanceId(id)
                .singleResult()
                .getBusinessKey());
    }

    private boolean mayRun(Job job) {
        return failures.getOrDefault(job.getId(), 0) < ATTEMPTS;
    }

    private void run(Job job) {
        try {
            jobs.executeJob(job.getId());
        } catch (RuntimeException e) {
            failures.merge(job.getId(), 1, Integer::sum);
            LOG.warn("A step of a demo complaint failed: {}", e.getMessage());
        }
    }

    /**
     * Something that happens at a moment.
     *
     * @param whose what it happens to; of that one thing happens after the other
     */
    record Event(Instant at, Object whose, Runnable what) {}
}

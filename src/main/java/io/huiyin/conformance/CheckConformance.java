package io.huiyin.conformance;

import io.huiyin.archive.ArchiveStore;
import io.huiyin.complaint.CaseLog;
import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.complaint.Complaints;
import io.huiyin.deadline.ClockLedgers;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;

/** Holds finished complaints against the handbook, some at a time and each once; doing it again changes nothing (R5.3.4-a). */
public class CheckConformance {

    private final Complaints complaints;
    private final CaseLog log;
    private final ClockLedgers ledgers;
    private final ArchiveStore archive;
    private final Results results;
    private final Clock clock;

    CheckConformance(
            Complaints complaints,
            CaseLog log,
            ClockLedgers ledgers,
            ArchiveStore archive,
            Results results,
            Clock clock) {
        this.complaints = complaints;
        this.log = log;
        this.ledgers = ledgers;
        this.archive = archive;
        this.results = results;
        this.clock = clock;
    }

    /** Judges at most so many complaints that nobody has judged since they changed. */
    public Outcome check(int size) {
        var found = results.unjudged(Handbook.EDITION, size);
        int breaches = found.stream().mapToInt(this::judge).sum();
        return new Outcome(found.size(), breaches);
    }

    private int judge(ComplaintNumber number) {
        var finished = new FinishedCase(
                complaints.get(number),
                log.of(number),
                ledgers.of(number).states(),
                archive.versions(number),
                archive.retention(number));
        return results.keep(finished, verdicts(finished), Handbook.EDITION, clock.instant());
    }

    static Map<Rule, Verdict> verdicts(FinishedCase finished) {
        var verdicts = new LinkedHashMap<Rule, Verdict>();
        Handbook.rules().forEach(rule -> verdicts.put(rule, rule.judge(finished)));
        return verdicts;
    }

    /**
     * What one check has found.
     *
     * @param judged how many complaints
     * @param breaches how many sentences were broken that were not known to be
     */
    public record Outcome(int judged, int breaches) {}
}

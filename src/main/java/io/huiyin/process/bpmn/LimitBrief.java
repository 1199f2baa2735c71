package io.huiyin.process.bpmn;

import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.process.RunningLimits;
import io.huiyin.process.RunningLimits.MissedLimit;
import io.huiyin.process.RunningLimits.RunningLimit;
import io.huiyin.text.Moments;
import io.huiyin.text.Texts;
import io.huiyin.text.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Shows until when everything has to be done, and whoever answers for a missed limit which one it was. */
final class LimitBrief {

    private static final Texts TEXTS = Texts.of("brief");

    private final RunningLimits limits;
    private final Moments moments;

    LimitBrief(RunningLimits limits, Moments moments) {
        this.limits = limits;
        this.moments = moments;
    }

    List<Map<String, Object>> running(ComplaintNumber complaint) {
        return limits.of(complaint).stream().map(this::row).toList();
    }

    private Map<String, Object> row(RunningLimit running) {
        var row = new LinkedHashMap<String, Object>();
        row.put("limit", Words.of(running.clock(), moments.locale()));
        row.put("due", moments.end(running.dueAt()) + (running.provisional() ? " " + text("provisional") : ""));
        row.put("dueAt", running.dueAt().toString());
        row.put("state", text(running.missed() ? "missed" : "running"));
        return row;
    }

    /** The limit that somebody answers for, by the id of its clock. */
    List<Map<String, Object>> missed(ComplaintNumber complaint, String clock) {
        return limits.missed(complaint, clock).map(this::row).stream().toList();
    }

    private Map<String, Object> row(MissedLimit missed) {
        return Map.of(
                "limit", Words.of(missed.clock(), moments.locale()),
                "due", moments.end(missed.dueAt()),
                "reached", missed.stoppedAt() == null ? text("stillOpen") : moments.at(missed.stoppedAt()));
    }

    private String text(String key) {
        return TEXTS.get(moments.locale(), key);
    }
}

package io.huiyin.major.bpmn;

import io.huiyin.complaint.MajorTier;
import io.huiyin.deadline.Limit;
import io.huiyin.major.Level;
import java.util.Map;

/** Reads what the table {@code majorTier} answered. */
final class Levels {

    static final String TABLE = "majorTier";

    private Levels() {}

    static Level of(Map<String, Object> row) {
        return new Level(
                MajorTier.valueOf((String) row.get("majorTier")),
                Limit.hours(((Number) row.get("responseHours")).intValue()),
                Limit.hours(((Number) row.get("noticeHours")).intValue()),
                Boolean.TRUE.equals(row.get("emergencyResponse")),
                Boolean.TRUE.equals(row.get("majorServiceEvent")),
                (String) row.get("reason"));
    }
}

package io.huiyin.complaint;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The changing part of a complaint as it is kept. */
public record StoredComplaint(
        Status status,
        String firstContactOwner,
        Grading grading,
        Major major,
        List<String> departments,
        Map<String, Integer> handlers,
        int round,
        String outcome,
        Instant countsFrom,
        ConflictOfInterest conflict,
        Map<Milestone, Instant> milestones,
        int version) {

    /** Of a complaint as it arrives. */
    static StoredComplaint arriving(Subtopic takenDown) {
        return new StoredComplaint(
                Status.RECEIVED,
                null,
                new Grading(new Classification(null, false, takenDown), null, null, false, null),
                Major.NOT,
                List.of(),
                Map.of(),
                1,
                null,
                null,
                ConflictOfInterest.NONE,
                Map.of(),
                0);
    }
}

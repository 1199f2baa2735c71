package io.huiyin.deadline;

import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.proof.CanonicalJson;
import io.huiyin.proof.Sha256;
import java.time.Instant;
import java.util.HashMap;

/**
 * A line of the clock ledger as it is kept, which is what its hash covers (R7.3-1b).
 *
 * @param place position among the lines of this clock and round, from 1
 * @param limit the limit that applies from now on, or null where none is set
 */
public record LedgerLine(
        String complaint,
        String clock,
        int round,
        int place,
        String kind,
        Instant at,
        Instant startedAt,
        String limit,
        String by,
        String reason) {

    /** An entry as it is kept for a complaint. */
    public static LedgerLine of(ComplaintNumber complaint, ClockEvent event) {
        return new LedgerLine(
                complaint.value(),
                event.clock().name(),
                event.round(),
                event.place(),
                event.kind().name(),
                event.at(),
                event.startedAt(),
                event.limit() == null ? null : event.limit().toString(),
                event.by(),
                event.reason());
    }

    /** What stands before the first line of a complaint. */
    public static LedgerLine before(String complaint) {
        return new LedgerLine(complaint, "", 0, 0, null, null, null, null, null, null);
    }

    /** The hash of this line alone: two writers never wait for each other here, and what follows what tells {@link #place}. */
    public String hash() {
        var line = new HashMap<String, Object>();
        line.put("complaint", complaint);
        line.put("clock", clock);
        line.put("round", round);
        line.put("place", place);
        line.put("kind", kind);
        line.put("at", at);
        line.put("startedAt", startedAt);
        line.put("limit", limit);
        line.put("by", by);
        line.put("reason", reason);
        return Sha256.of(CanonicalJson.bytes(line));
    }
}

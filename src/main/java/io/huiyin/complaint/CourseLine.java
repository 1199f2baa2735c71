package io.huiyin.complaint;

import io.huiyin.proof.CanonicalJson;
import io.huiyin.proof.Sha256;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * A line of the case log as it is kept, which is what its hash covers (R7.3-1b).
 *
 * @param complaint number of the complaint
 * @param position place among the complaint's lines, from 1
 * @param at to the millisecond
 * @param detail the recorded values as JSON, character by character as stored
 * @param erasedSha256 hash of the detail as it was before the person was erased from it, or null
 */
public record CourseLine(
        String complaint,
        int position,
        Instant at,
        String actor,
        String event,
        String step,
        int round,
        String detail,
        String erasedSha256) {

    /** A line that says all that was ever written in it. */
    public CourseLine(
            String complaint,
            int position,
            Instant at,
            String actor,
            String event,
            String step,
            int round,
            String detail) {
        this(complaint, position, at, actor, event, step, round, detail, null);
    }

    /** What every chain begins with. */
    public static final String GENESIS = "0".repeat(64);

    /**
     * The hash of this line when it follows a line with the given hash. The detail goes in as a hash of its own, so that the chain
     * can still be checked when the law asks for a detail to be blackened and its hash is kept.
     */
    public String hashAfter(String previousHash) {
        var line = new HashMap<String, Object>();
        line.put("complaint", complaint);
        line.put("position", position);
        line.put("at", at);
        line.put("actor", actor);
        line.put("event", event);
        line.put("step", step);
        line.put("round", round);
        line.put("detailSha256", detailSha256());
        line.put("previousHash", previousHash);
        return Sha256.of(CanonicalJson.bytes(line));
    }

    /**
     * One hash over what is left of the erased lines of a course, so that it cannot be changed either.
     *
     * @param previousHash the same of the erased lines before this one, {@link #GENESIS} for the first
     */
    public String leftAfter(String previousHash) {
        return Sha256.of(CanonicalJson.bytes(Map.of(
                "position",
                position,
                "detailSha256",
                Sha256.of(detail.getBytes(StandardCharsets.UTF_8)),
                "previousHash",
                previousHash)));
    }

    /** Hash of the detail as it was written. */
    public String detailSha256() {
        return erasedSha256 == null ? Sha256.of(detail.getBytes(StandardCharsets.UTF_8)) : erasedSha256;
    }
}

package io.huiyin.audit;

import io.huiyin.proof.CanonicalJson;
import io.huiyin.proof.Sha256;
import java.time.Instant;
import java.util.HashMap;

/**
 * A link of the chain over all complaints: at this moment one complaint's case log had this newest line.
 *
 * @param clocks what its clock ledger had got since the seal before; null where that is nothing
 */
public record Seal(long position, Instant at, CourseHead course, SealedClocks clocks, String chainHash) {

    /** The next link after a head. */
    static Seal after(Head head, CourseHead course, SealedClocks clocks, Instant at) {
        var seal = new Seal(head.position() + 1, at, course, clocks, null);
        return new Seal(seal.position, at, course, clocks, seal.hashAfter(head.hash()));
    }

    String hashAfter(String previousHash) {
        var link = new HashMap<String, Object>();
        link.put("position", position);
        link.put("at", at);
        link.put("complaint", course.complaint());
        link.put("entries", course.entries());
        link.put("hash", course.hash());
        if (clocks != null) {
            link.put("clocks", clocks.lines());
            link.put("clocksHash", clocks.hash());
        }
        link.put("previousHash", previousHash);
        return Sha256.of(CanonicalJson.bytes(link));
    }

    Head head() {
        return new Head(position, chainHash);
    }
}

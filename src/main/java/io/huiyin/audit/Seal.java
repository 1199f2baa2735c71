package io.huiyin.audit;

import io.huiyin.proof.CanonicalJson;
import io.huiyin.proof.Sha256;
import java.time.Instant;
import java.util.Map;

/** A link of the chain over all complaints: at this moment one complaint's case log had this newest line. */
public record Seal(long position, Instant at, CourseHead course, String chainHash) {

    /** The next link after a head. */
    static Seal after(Head head, CourseHead course, Instant at) {
        var seal = new Seal(head.position() + 1, at, course, null);
        return new Seal(seal.position, at, course, seal.hashAfter(head.hash()));
    }

    String hashAfter(String previousHash) {
        return Sha256.of(CanonicalJson.bytes(Map.of(
                "position",
                position,
                "at",
                at,
                "complaint",
                course.complaint(),
                "entries",
                course.entries(),
                "hash",
                course.hash(),
                "previousHash",
                previousHash)));
    }

    Head head() {
        return new Head(position, chainHash);
    }
}

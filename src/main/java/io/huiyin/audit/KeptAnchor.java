package io.huiyin.audit;

import java.time.LocalDate;
import java.util.Map;

/**
 * An anchor as a file.
 *
 * @param sha256 hash of the file, which the next one repeats
 * @param follows whether it repeats the hash of the file before it in the folder
 */
public record KeptAnchor(Anchor anchor, String sha256, boolean follows) {

    /** What is kept of a day but is no anchor any more. */
    public static KeptAnchor unreadable(LocalDate day, String sha256) {
        return new KeptAnchor(new Anchor(day, null, Map.of(), null), sha256, false);
    }

    public boolean isReadable() {
        return !anchor.heads().isEmpty();
    }
}

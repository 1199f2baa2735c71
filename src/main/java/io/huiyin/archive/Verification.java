package io.huiyin.archive;

import java.util.Optional;

/**
 * What a check of the archive found.
 *
 * @param checked how many versions were found in order before the end or the first fault
 * @param firstBroken empty when everything holds
 * @param head the newest link; whoever notes it elsewhere can later prove that nothing before it was exchanged
 */
public record Verification(long checked, Optional<Finding> firstBroken, ChainHead head) {

    public boolean intact() {
        return firstBroken.isEmpty();
    }

    /** A link that was noted outside the database at an earlier time. */
    public record Anchor(long position, String chainHash) {}
}

package io.huiyin.audit;

import java.util.Optional;

/**
 * What a check of one chain found.
 *
 * @param links how many were in order before the end or the first fault
 */
public record Checked(Chain chain, long links, Optional<BrokenLink> firstBroken, Head head) {

    public boolean intact() {
        return firstBroken.isEmpty();
    }
}

package io.huiyin.archive.web;

import io.huiyin.archive.Finding;
import io.huiyin.archive.Verification;

/**
 * What a check of the archive found, as callers see it.
 *
 * @param firstBroken null when all holds
 */
record VerificationView(boolean intact, long checked, Finding firstBroken, Head head) {

    static VerificationView of(Verification verification) {
        var head = verification.head();
        return new VerificationView(
                verification.intact(),
                verification.checked(),
                verification.firstBroken().orElse(null),
                new Head(head.position(), head.chainHash()));
    }

    /** The newest link; worth noting elsewhere. */
    record Head(long position, String chainHash) {}
}

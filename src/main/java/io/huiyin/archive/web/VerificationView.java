package io.huiyin.archive.web;

import io.huiyin.archive.Finding;
import io.huiyin.archive.RecordWords;
import io.huiyin.archive.Verification;
import io.huiyin.web.Languages;

/**
 * What a check of the archive found, as callers see it.
 *
 * @param firstBroken null when all holds
 */
record VerificationView(boolean intact, long checked, Broken firstBroken, Head head) {

    static VerificationView of(Verification verification) {
        var head = verification.head();
        return new VerificationView(
                verification.intact(),
                verification.checked(),
                verification.firstBroken().map(Broken::of).orElse(null),
                new Head(head.position(), head.chainHash()));
    }

    /**
     * The first version that does not hold.
     *
     * @param fieldName the field in the reader's language; null where it is about none
     */
    record Broken(String complaint, int version, long position, Finding.Fault fault, String field, String fieldName) {

        static Broken of(Finding finding) {
            var words = new RecordWords(Languages.ofRequest());
            return new Broken(
                    finding.complaint(),
                    finding.version(),
                    finding.position(),
                    finding.fault(),
                    finding.field(),
                    finding.field() == null ? null : words.path(finding.field()));
        }
    }

    /** The newest link; worth noting elsewhere. */
    record Head(long position, String chainHash) {}
}

package io.huiyin.duplicate;

import io.huiyin.complaint.Complaint;
import io.huiyin.complaint.Milestone;
import io.huiyin.complaint.NotNow;
import io.huiyin.complaint.Refused;
import java.time.Instant;
import java.util.Optional;

/** What may be merged with what (S-16); every refusal names the field {@code duplicateOf} or {@code reason}. */
class MergeRules {

    private static final String FIELD = "duplicateOf";
    private static final int LONGEST_REASON = 1000;

    private final SameMatter sameMatter = new SameMatter();
    private final Merges merges;

    MergeRules(Merges merges) {
        this.merges = merges;
    }

    void check(Complaint duplicate, Complaint leading, String reason, Instant now) {
        checkReason(reason);
        if (duplicate.number().equals(leading.number())) {
            throw new Refused(FIELD, "mergeWithItself");
        }
        refuseMerged(duplicate, leading);
        if (!merges.into(duplicate.number()).isEmpty()) {
            throw new Refused(FIELD, "mergeOfLeading", duplicate.number().value());
        }
        if (!sameMatter.isOneCustomer(duplicate, leading)) {
            throw new Refused(FIELD, "mergeOtherCustomer");
        }
        if (!duplicate.status().canBeWithdrawn()
                || duplicate.reachedAt(Milestone.HANDLED).isPresent()) {
            throw new NotNow("mergeTooLate");
        }
        if (!sameMatter.isRecent(leading, now)) {
            throw new Refused(FIELD, "mergeIntoEnded", leading.number().value());
        }
        if (!leading.major().covers(duplicate.major())) {
            throw new Refused(FIELD, "mergeIntoLower", leading.number().value());
        }
    }

    private void refuseMerged(Complaint duplicate, Complaint leading) {
        if (merges.of(duplicate.number()).isPresent()) {
            throw new NotNow("mergedBefore");
        }
        Optional<Merge> circle = merges.of(leading.number());
        circle.filter(merge -> merge.leading().equals(duplicate.number())).ifPresent(merge -> {
            throw new Refused(FIELD, "mergeCircle", leading.number().value());
        });
        circle.ifPresent(merge -> {
            throw new Refused(
                    FIELD,
                    "mergeIntoMerged",
                    leading.number().value(),
                    merge.leading().value());
        });
    }

    void checkReason(String reason) {
        if (reason == null || reason.isBlank()) {
            throw new Refused("reason", "required");
        }
        if (reason.length() > LONGEST_REASON) {
            throw new Refused("reason", "tooLong", LONGEST_REASON);
        }
    }
}

package io.huiyin.notification;

import io.huiyin.complaint.ComplaintNumber;

/** Nothing may be told yet: several departments respond, and what they say together is not approved (R4.2-f). */
public class StatementMissing extends RuntimeException {
    StatementMissing(ComplaintNumber complaint, Purpose purpose) {
        super("%s of %s has to wait for the agreed statement".formatted(purpose, complaint));
    }
}

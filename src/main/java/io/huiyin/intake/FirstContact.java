package io.huiyin.intake;

import io.huiyin.complaint.RootCauseClass;

/**
 * What was already done when the complaint was taken down (R2.1.1-e).
 *
 * @param solved whether the customer needs nothing more; then the other three are there
 */
record FirstContact(boolean solved, String finding, String solution, RootCauseClass rootCauseClass) {

    /** Reads the fields; finding, solution and cause must be given with a solved complaint and only with it. */
    static FirstContact of(Fields fields) {
        var contact = new FirstContact(
                fields.flag("solvedAtFirstContact"),
                fields.lines("finding", 4000),
                fields.lines("solution", 4000),
                fields.choice("rootCauseClass", RootCauseClass.class));
        if (!contact.solved) {
            return new FirstContact(false, null, null, null);
        }
        fields.required("finding", contact.finding);
        fields.required("solution", contact.solution);
        fields.required("rootCauseClass", contact.rootCauseClass);
        return contact;
    }
}

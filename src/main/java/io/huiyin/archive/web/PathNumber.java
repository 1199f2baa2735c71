package io.huiyin.archive.web;

import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.complaint.Complaints;

/** The complaint number in an address; what is no number at all is as unknown as one that nobody has. */
final class PathNumber {

    private PathNumber() {}

    /** @throws Complaints.UnknownComplaint if there is no such complaint */
    static ComplaintNumber known(String text, Complaints complaints) {
        try {
            return complaints.get(ComplaintNumber.of(text)).number();
        } catch (IllegalArgumentException e) {
            throw new Complaints.UnknownComplaint(text);
        }
    }
}

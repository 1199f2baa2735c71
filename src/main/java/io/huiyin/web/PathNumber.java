package io.huiyin.web;

import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.complaint.Complaints;

/** The complaint number in an address; what is no number at all is as unknown as one that nobody has. */
public final class PathNumber {

    private PathNumber() {}

    /** @throws Complaints.UnknownComplaint if there is no such complaint */
    public static ComplaintNumber known(String text, Complaints complaints) {
        var number = ComplaintNumber.parse(text).orElseThrow(() -> new Complaints.UnknownComplaint(text));
        return complaints.get(number).number();
    }
}

package io.huiyin.web;

import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.complaint.Complaints;
import org.springframework.security.core.Authentication;

/** The complaint number in an address; what is no number at all is as unknown as one that nobody has. */
public final class PathNumber {

    private PathNumber() {}

    /**
     * @throws Complaints.UnknownComplaint if there is no such complaint
     * @throws org.springframework.security.access.AccessDeniedException if it is about the user or his department (S-48)
     */
    public static ComplaintNumber known(String text, Complaints complaints, Authentication user) {
        var complaint = ComplaintNumber.parse(text)
                .flatMap(complaints::find)
                .orElseThrow(() -> new Complaints.UnknownComplaint(text));
        KeptOut.refuse(user, complaint.conflict());
        return complaint.number();
    }
}

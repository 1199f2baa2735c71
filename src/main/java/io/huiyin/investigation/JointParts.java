package io.huiyin.investigation;

import io.huiyin.complaint.ComplaintNumber;
import java.util.List;

/** Where the parts of joint handlings are kept; one for each department and round. */
public interface JointParts {

    /** All parts of a complaint in the order in which they were asked, those of earlier rounds first. */
    List<JointPart> of(ComplaintNumber complaint);

    void add(JointPart part);

    /** Keeps what has changed of a part. */
    void save(JointPart part);
}

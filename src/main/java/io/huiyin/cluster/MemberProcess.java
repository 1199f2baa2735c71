package io.huiyin.cluster;

import io.huiyin.complaint.ComplaintNumber;

/** The processes of complaints about an event. */
public interface MemberProcess {

    /** Has the complaint looked at anew, whether it is a major one (R4.1-f). */
    void screenAnew(ComplaintNumber complaint, String by);

    /** Has the customer told what is known about the event; nothing happens if nobody handles the complaint any more. */
    void tellNews(ComplaintNumber complaint);
}

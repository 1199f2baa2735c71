package io.huiyin.conflict;

import io.huiyin.complaint.Complaint;

/** What is being done about a complaint at the moment. */
public interface OpenWork {

    /** Takes the complaint's tasks from those who have nothing to do with it any more, and offers them to others (S-48). */
    void takeFrom(Complaint complaint);

    /** Somebody has become a member of a department: from now on he is kept out of the complaints about it, too (S-48). */
    void joined(String department);
}

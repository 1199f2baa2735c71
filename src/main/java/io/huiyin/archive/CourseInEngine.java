package io.huiyin.archive;

import io.huiyin.complaint.ComplaintNumber;
import java.time.Instant;

/** What the engine remembers of a complaint's processes, its ladders and faults included; it lives as long as the archive (S-45). */
public interface CourseInEngine {

    /** Keeps it until it is let go, whatever became of the processes. */
    void keep(ComplaintNumber complaint);

    /** Lets the engine clear it away from this moment on. */
    void letGo(ComplaintNumber complaint, Instant at);
}

package io.huiyin.unattended;

import io.huiyin.complaint.ComplaintNumber;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes visible which complaints nothing moves on: each is told once, and all are known until somebody has seen to them (R2.1.1-f). */
public class WatchUnattended {

    private static final Logger LOG = LoggerFactory.getLogger(WatchUnattended.class);
    private static final int SHOWN = 100;

    private final UnattendedComplaints complaints;
    private volatile List<ComplaintNumber> present = List.of();

    public WatchUnattended(UnattendedComplaints complaints) {
        this.complaints = complaints;
    }

    /** Looks again. */
    public synchronized void look() {
        var found = complaints.find(SHOWN);
        var fresh = new ArrayList<>(found);
        fresh.removeAll(present);
        if (!fresh.isEmpty()) {
            LOG.error("Not archived, but no process handles them: {}", fresh);
        }
        present = found;
    }

    /** What was found last, the lowest numbers first; at most a hundred. */
    public List<ComplaintNumber> present() {
        return present;
    }
}

package io.huiyin.subscription;

import io.huiyin.complaint.CaseEntry;
import io.huiyin.complaint.Complaint;
import java.util.List;
import java.util.stream.Stream;

/**
 * What one transaction has done to a complaint.
 *
 * @param complaint as it is at the end of the transaction
 * @param entries lines that were added to its case log, in their order
 */
public record News(Complaint complaint, List<CaseEntry> entries) {

    /** The lines of one kind. */
    public Stream<CaseEntry> entries(CaseEntry.Event event) {
        return entries.stream().filter(entry -> entry.event() == event);
    }
}

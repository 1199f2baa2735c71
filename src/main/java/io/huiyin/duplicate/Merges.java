package io.huiyin.duplicate;

import io.huiyin.complaint.ComplaintNumber;
import java.util.List;
import java.util.Optional;

/** Which complaints are merged. */
public interface Merges {

    /** @throws io.huiyin.complaint.Complaints.ConcurrentChange if somebody else has merged the complaint since it was read */
    void add(Merge merge);

    void remove(ComplaintNumber merged);

    Optional<Merge> of(ComplaintNumber merged);

    /** The complaints that a leading one is handled for. */
    List<Merge> into(ComplaintNumber leading);
}

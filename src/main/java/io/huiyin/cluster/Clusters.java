package io.huiyin.cluster;

import io.huiyin.complaint.ComplaintNumber;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** All events with their complaints. */
public interface Clusters {

    /** The number of a day's next event. */
    String nextNumber(LocalDate day);

    void add(Cluster cluster);

    /** Keeps others from changing the event and its members until the transaction ends; empty if there is none. */
    Optional<Cluster> lock(String number);

    Optional<Cluster> find(String number);

    void save(Cluster cluster);

    /** The newest events, the newest first, at most two hundred. */
    List<Cluster> newest();

    void join(Member member);

    void leave(ComplaintNumber complaint);

    Optional<Member> of(ComplaintNumber complaint);

    /** In the order in which they joined. */
    List<Member> members(String cluster);
}

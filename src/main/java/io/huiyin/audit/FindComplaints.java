package io.huiyin.audit;

import io.huiyin.audit.Search.Order;
import java.util.List;
import java.util.function.Consumer;

/** Finds complaints among all there are, open and finished. */
public interface FindComplaints {

    long count(Search search);

    List<Found> page(Search search, Order order, boolean descending, int offset, int size);

    /** Hands on every one, newest first, without holding all of them. */
    void each(Search search, Consumer<Found> taker);
}

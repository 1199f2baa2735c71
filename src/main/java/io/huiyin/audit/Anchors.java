package io.huiyin.audit;

import java.util.List;

/** Where anchors are kept. */
public interface Anchors {

    /** All anchors, oldest first. */
    List<KeptAnchor> all();

    /**
     * Keeps an anchor unless there is one of its day.
     *
     * @return whether it was kept now
     */
    boolean keep(Anchor anchor);
}

package io.huiyin.cluster;

/** How far an event is. */
public enum ClusterState {
    OPEN,
    CAUSE_FOUND,
    REPAIRED
}

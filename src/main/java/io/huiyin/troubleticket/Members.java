package io.huiyin.troubleticket;

import java.util.Set;

/** Knows which groups somebody is in at this moment. */
public interface Members {

    /** Ids of the groups; empty for somebody who is not there any more. */
    Set<String> groupsOf(String user);
}

package io.huiyin.roster;

import java.util.Map;

/** Where the files of the rosters are. */
public interface RosterFiles {

    /** Content by file name; empty where no place is named. */
    Map<String, String> read();
}

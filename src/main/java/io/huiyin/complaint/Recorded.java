package io.huiyin.complaint;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a line of the case log records, in the order in which it is named; people read it in that order (R5.3.1-2). */
public final class Recorded {

    private Recorded() {}

    /**
     * Fields with their values.
     *
     * @param more further fields, each followed by its value
     */
    public static Map<String, Object> of(String field, Object value, Object... more) {
        var recorded = new LinkedHashMap<String, Object>();
        recorded.put(field, value);
        for (int next = 0; next < more.length; next += 2) {
            recorded.put((String) more[next], more[next + 1]);
        }
        return recorded;
    }
}

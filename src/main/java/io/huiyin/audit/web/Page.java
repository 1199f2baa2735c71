package io.huiyin.audit.web;

import io.huiyin.complaint.Refused;
import java.util.List;

/**
 * A part of a long list.
 *
 * @param total how many there are in all
 * @param page from 0
 */
record Page<T>(long total, int page, int size, List<T> rows) {

    static final int LARGEST = 200;
    private static final int LAST = 10_000_000;

    /** @throws Refused if there is no such page */
    static void check(int page, int size) {
        if (size < 1 || size > LARGEST) {
            throw new Refused("size", size < 1 ? "tooSmall" : "tooLarge", size < 1 ? 1 : LARGEST);
        }
        if (page < 0 || (long) page * size > LAST) {
            throw new Refused("page", page < 0 ? "tooSmall" : "tooLarge", page < 0 ? 0 : LAST / size);
        }
    }
}

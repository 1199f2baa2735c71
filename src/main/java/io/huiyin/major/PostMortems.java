package io.huiyin.major;

import io.huiyin.complaint.Category;
import io.huiyin.complaint.RootCauseClass;
import java.util.List;

/** All approved reviews, the case library of R4.4-g. */
public interface PostMortems {

    /** Keeps a review in the running transaction; one of the same complaint and round is replaced. */
    void add(PostMortem postMortem);

    /**
     * Finds reviews, the newest first.
     *
     * @param category of the complaint, or null for any
     * @param cause class of its cause, or null for any
     * @param words text that stands somewhere in the report, in capitals or not, or null
     * @param limit how many at most
     */
    List<PostMortem> find(Category category, RootCauseClass cause, String words, int limit);
}

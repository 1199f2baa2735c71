package io.huiyin.portal.web;

import java.util.List;

/**
 * A case as its customer sees it; nothing from the inside (S-62).
 *
 * @param steps the stages on the way, with where the case stands
 * @param ended in place of the stages, when the case took another way
 * @param due what happens by when
 * @param result what came of it, once the customer has been told
 * @param course what has happened, newest first
 * @param open whether the customer is still promised something
 * @param addable whether he may still add something, if need be to the complaint that is handled for this one
 * @param surveyLink where the survey can be answered, or null
 */
record CaseView(
        String number,
        String title,
        String receivedAt,
        String stage,
        String next,
        List<Step> steps,
        boolean ended,
        List<Line> due,
        List<Line> result,
        List<Line> course,
        boolean open,
        boolean addable,
        boolean withdrawable,
        String surveyLink) {

    /** One stage: behind it, at it, or before it. */
    record Step(String name, Place place) {}

    enum Place {
        DONE,
        HERE,
        AHEAD
    }

    /** A label and what belongs to it. */
    record Line(String label, String text) {}
}

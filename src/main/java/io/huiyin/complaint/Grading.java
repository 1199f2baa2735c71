package io.huiyin.complaint;

/**
 * How a complaint is graded, as far as it is.
 *
 * @param priority null until it is prioritised
 * @param track null until the track is chosen
 * @param jointClosure whether one of the triggers of R5.1-4a asks for closure within 15 working days (C-05)
 * @param rootCauseClass null until the analysis is done
 */
public record Grading(
        Classification classification,
        Priority priority,
        HandlingTrack track,
        boolean jointClosure,
        RootCauseClass rootCauseClass) {

    Grading with(Classification other) {
        return new Grading(other, priority, track, jointClosure, rootCauseClass);
    }

    Grading with(Priority other) {
        return new Grading(classification, other, track, jointClosure, rootCauseClass);
    }

    Grading with(HandlingTrack other, boolean closedJointly) {
        return new Grading(classification, priority, other, closedJointly, rootCauseClass);
    }

    Grading with(RootCauseClass other) {
        return new Grading(classification, priority, track, jointClosure, other);
    }
}

package io.huiyin.closure;

import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.complaint.SecretToken;
import java.time.Instant;
import java.util.Optional;

/** The surveys of all complaints. */
public interface SurveyStore {

    /** Adds a survey unless there is one for the round. */
    void addIfAbsent(Survey survey);

    Optional<Survey> find(ComplaintNumber complaint, int round);

    Optional<Survey> find(SecretToken token);

    /** Notes the answer: true once, also when two answers come at the same moment. */
    boolean markAnswered(Survey survey, Instant at);
}

package io.huiyin.closure.web;

import io.huiyin.closure.Scores;
import io.huiyin.closure.Survey;
import io.huiyin.closure.SurveyAnswer;
import io.huiyin.web.StrictBody;
import io.huiyin.web.Words;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;

/** What goes over the wire of a survey. */
final class SurveyBodies {

    private SurveyBodies() {}

    /** The answers to the five questions, 1 to 5 each. */
    record Answer(
            Integer scoreResult,
            Integer scoreAttitude,
            Integer scoreEfficiency,
            Integer scoreFairness,
            Integer scoreTransparency,
            String comment)
            implements StrictBody {

        SurveyAnswer checked() {
            var given = new HashMap<String, Integer>();
            given.put("scoreResult", scoreResult);
            given.put("scoreAttitude", scoreAttitude);
            given.put("scoreEfficiency", scoreEfficiency);
            given.put("scoreFairness", scoreFairness);
            given.put("scoreTransparency", scoreTransparency);
            return SurveyAnswer.of(given, comment);
        }
    }

    /** The answers together with the token of the link. */
    record AnswerWithToken(
            String token,
            Integer scoreResult,
            Integer scoreAttitude,
            Integer scoreEfficiency,
            Integer scoreFairness,
            Integer scoreTransparency,
            String comment)
            implements StrictBody {

        Answer answer() {
            return new Answer(scoreResult, scoreAttitude, scoreEfficiency, scoreFairness, scoreTransparency, comment);
        }
    }

    /** The answer was taken. */
    record Answered(String complaintNumber, String state) {}

    /** A survey as its customer sees it. */
    record Questions(String complaintNumber, String state, Instant expiresAt, List<Question> questions) {

        static Questions of(Survey survey, Survey.State state) {
            var words = Words.of("survey");
            var questions = Scores.FIELDS.stream()
                    .map(field -> new Question(field, words.get(field)))
                    .toList();
            return new Questions(survey.complaint().value(), state.name(), survey.expiresAt(), questions);
        }
    }

    /** One question; its field takes 1 (very bad) to 5 (very good). */
    record Question(String field, String text) {}
}

package io.huiyin.closure.web;

import io.huiyin.closure.Scores;
import io.huiyin.closure.Survey;
import io.huiyin.closure.SurveyAnswer;
import io.huiyin.closure.Surveys;
import io.huiyin.complaint.NotNow;
import io.huiyin.complaint.Refused;
import io.huiyin.web.Languages;
import io.huiyin.web.Words;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page that a survey link opens; it works without script, and the token is the right to answer. */
@Controller
class SurveyPage {

    private final Surveys surveys;

    SurveyPage(Surveys surveys) {
        this.surveys = surveys;
    }

    @GetMapping("/survey/{token}")
    ModelAndView show(@PathVariable String token) {
        return surveys.find(token)
                .map(survey -> page(survey, surveys.state(survey)))
                .orElseGet(() -> message("unknown", HttpStatus.NOT_FOUND));
    }

    @PostMapping("/survey/{token}")
    ModelAndView answer(@PathVariable String token, @RequestParam Map<String, String> given) {
        return surveys.find(token)
                .map(survey -> answered(survey, given))
                .orElseGet(() -> message("unknown", HttpStatus.NOT_FOUND));
    }

    /** The questions with what was chosen, in the language that was just chosen. */
    @PostMapping(path = "/survey/{token}", params = Languages.CHOICE)
    ModelAndView inOtherLanguage(@PathVariable String token, @RequestParam Map<String, String> given) {
        return surveys.find(token)
                .filter(survey -> surveys.state(survey) == Survey.State.OPEN)
                .map(survey -> questions(survey, given, null, HttpStatus.OK))
                .orElseGet(() -> show(token));
    }

    private ModelAndView answered(Survey survey, Map<String, String> given) {
        try {
            surveys.answer(survey, SurveyAnswer.of(scores(given), given.get("comment")));
            return message("thanks", HttpStatus.OK);
        } catch (Refused e) {
            return questions(survey, given, e, HttpStatus.BAD_REQUEST);
        } catch (NotNow e) {
            return message(e.reason(), HttpStatus.CONFLICT);
        }
    }

    private static Map<String, Integer> scores(Map<String, String> given) {
        var scores = new HashMap<String, Integer>();
        Scores.FIELDS.forEach(question -> {
            var chosen = given.get(question);
            scores.put(question, chosen != null && chosen.matches("[1-5]") ? Integer.valueOf(chosen) : null);
        });
        return scores;
    }

    private static ModelAndView page(Survey survey, Survey.State state) {
        return switch (state) {
            case OPEN -> questions(survey, Map.of(), null, HttpStatus.OK);
            case ANSWERED -> message("surveyAnswered", HttpStatus.CONFLICT);
            case EXPIRED -> message("surveyExpired", HttpStatus.GONE);
        };
    }

    private static ModelAndView questions(
            Survey survey, Map<String, String> given, Refused refused, HttpStatus status) {
        var page = page("survey", status);
        var errors = new LinkedHashMap<String, String>();
        if (refused != null) {
            refused.all().forEach(each -> errors.put(each.field(), each.reason()));
        }
        page.addObject("path", "/survey/" + survey.token().value());
        page.addObject("number", survey.complaint().value());
        page.addObject("questions", Scores.FIELDS);
        page.addObject("given", given);
        page.addObject("errors", errors);
        return page;
    }

    private static ModelAndView message(String what, HttpStatus status) {
        return page("surveyMessage", status).addObject("what", what);
    }

    private static ModelAndView page(String template, HttpStatus status) {
        var page = new ModelAndView(template, Map.of("words", Words.of("survey")));
        page.setStatus(status);
        return page;
    }
}

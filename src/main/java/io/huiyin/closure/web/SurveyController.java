package io.huiyin.closure.web;

import io.huiyin.closure.Survey;
import io.huiyin.closure.Surveys;
import io.huiyin.closure.web.SurveyBodies.Answer;
import io.huiyin.closure.web.SurveyBodies.AnswerWithToken;
import io.huiyin.closure.web.SurveyBodies.Answered;
import io.huiyin.closure.web.SurveyBodies.Questions;
import io.huiyin.complaint.Complaints.UnknownComplaint;
import io.huiyin.complaint.Refused;
import io.huiyin.web.NotThere;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where a customer's own client answers the survey; nobody of the company may do it for him (S-24). */
@RestController
@RequestMapping(path = "/api", produces = MediaType.APPLICATION_JSON_VALUE)
class SurveyController {

    private final Surveys surveys;

    SurveyController(Surveys surveys) {
        this.surveys = surveys;
    }

    @GetMapping("/surveys/{token}")
    Questions survey(@PathVariable String token) {
        var survey = find(token);
        return Questions.of(survey, surveys.state(survey));
    }

    @PostMapping(path = "/surveys/{token}", consumes = MediaType.APPLICATION_JSON_VALUE)
    Answered answerSurvey(@PathVariable String token, @RequestBody Answer answer) {
        refuseStaff();
        return answered(find(token), answer);
    }

    @PostMapping(path = "/complaints/{number}/survey", consumes = MediaType.APPLICATION_JSON_VALUE)
    Answered answerSurveyOfComplaint(@PathVariable String number, @RequestBody AnswerWithToken answer) {
        refuseStaff();
        if (answer.token() == null) {
            throw new Refused("token", "required");
        }
        var survey = find(answer.token());
        if (!survey.complaint().value().equals(number)) {
            throw new UnknownComplaint(number);
        }
        return answered(survey, answer.answer());
    }

    private Answered answered(Survey survey, Answer answer) {
        surveys.answer(survey, answer.checked());
        return new Answered(survey.complaint().value(), Survey.State.ANSWERED.name());
    }

    private Survey find(String token) {
        return surveys.find(token).orElseThrow(() -> new NotThere("token"));
    }

    private static void refuseStaff() {
        var caller = SecurityContextHolder.getContext().getAuthentication();
        if (caller != null && !(caller instanceof AnonymousAuthenticationToken)) {
            throw new AccessDeniedException("Only the customer answers his survey");
        }
    }
}

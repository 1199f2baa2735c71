package io.huiyin.rectification.web;

import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.complaint.Refused;
import io.huiyin.rectification.Measure;
import io.huiyin.rectification.MeasureNumber;
import io.huiyin.rectification.MeasureState;
import io.huiyin.rectification.Measures;
import io.huiyin.rectification.Measures.Search;
import io.huiyin.rectification.Rectification;
import io.huiyin.web.NotThere;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Finds improvement measures with their owners, days and effects (R2.4.3-c). */
@RestController
@RequestMapping(path = "/api/measures", produces = MediaType.APPLICATION_JSON_VALUE)
class MeasuresController {

    private final Measures measures;
    private final Rectification rectification;

    MeasuresController(Measures measures, Rectification rectification) {
        this.measures = measures;
        this.rectification = rectification;
    }

    @GetMapping
    List<MeasureView> find(
            @RequestParam(required = false) String state,
            @RequestParam(required = false) String owner,
            @RequestParam(required = false) String dueUntil,
            @RequestParam(required = false) String complaint,
            @RequestParam(required = false) Boolean overdue,
            Authentication user) {
        var right = MeasureRight.of(user);
        var search = new Search(stateOf(state), owner, dayOf(dueUntil), complaintOf(complaint));
        return measures.find(search).stream()
                .filter(right::sees)
                .filter(measure -> overdue == null || overdue == rectification.isOverdue(measure))
                .map(this::view)
                .toList();
    }

    @GetMapping("/{number}")
    MeasureView show(@PathVariable String number, Authentication user) {
        var right = MeasureRight.of(user);
        return view(measures.find(numberOf(number)).filter(right::sees).orElseThrow(() -> new NotThere("number")));
    }

    private MeasureView view(Measure measure) {
        return MeasureView.of(
                measure,
                rectification.isOverdue(measure),
                measures.complaints(measure.number()),
                measures.checks(measure.number()));
    }

    private static MeasureNumber numberOf(String text) {
        try {
            return new MeasureNumber(text);
        } catch (IllegalArgumentException e) {
            throw new NotThere("number");
        }
    }

    private static MeasureState stateOf(String text) {
        if (text == null) {
            return null;
        }
        return Arrays.stream(MeasureState.values())
                .filter(state -> state.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new Refused("state", "unknownOption", Arrays.toString(MeasureState.values())));
    }

    private static LocalDate dayOf(String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new Refused("dueUntil", "notADate");
        }
    }

    private static ComplaintNumber complaintOf(String text) {
        return text == null
                ? null
                : ComplaintNumber.parse(text).orElseThrow(() -> new Refused("complaint", "notRegistered"));
    }
}

package io.huiyin.process.bpmn;

import io.huiyin.complaint.CaseEntry.Event;
import io.huiyin.complaint.Complaint;
import io.huiyin.complaint.MajorSign;
import io.huiyin.process.ComplaintVariables;
import io.huiyin.text.Texts;
import io.huiyin.text.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** What a person has to know of a complaint that is major or may be: its level and why, and what the departments say. */
final class MajorBrief {

    private static final String POSITION = "Task_GiveDepartmentPosition";

    private MajorBrief() {}

    /** The level that counts or is proposed, in words and with its reason; empty where there is neither. */
    static Optional<String> level(CaseSoFar soFar, Locale locale) {
        var major = soFar.complaint().major();
        return major.candidate()
                .map(tier -> Texts.of("brief").get(locale, "proposedLevel", Words.of(tier, locale)))
                .or(() -> major.tier().map(tier -> Words.of(tier, locale)))
                .map(level -> level
                        + soFar.reason("majorTier", locale)
                                .map(why -> ": " + why)
                                .orElse(""));
    }

    static Map<String, Object> of(CaseSoFar soFar, Locale locale) {
        var known = new LinkedHashMap<String, Object>();
        level(soFar, locale).ifPresent(level -> known.put("level", level));
        soFar.reason("majorScreening", locale).ifPresent(criteria -> known.put("criteria", criteria));
        known.put("positions", positions(soFar, locale));
        return known;
    }

    /** What conditions of forms ask for. */
    static Map<String, Object> raw(Complaint complaint, Function<String, Object> variables) {
        var raw = new LinkedHashMap<String, Object>();
        raw.put("majorTier", complaint.major().tier().map(Enum::name).orElse(null));
        raw.put("emergencyResponse", complaint.major().emergencyResponse());
        raw.put(
                "dataLeak",
                Objects.toString(variables.apply(ComplaintVariables.MAJOR_SIGNS.name()), "")
                        .contains(MajorSign.DATA_LEAK.name()));
        return raw;
    }

    private static List<Map<String, Object>> positions(CaseSoFar soFar, Locale locale) {
        var positions = new ArrayList<Map<String, Object>>();
        soFar.lines(Event.STEP_COMPLETED)
                .filter(entry -> POSITION.equals(entry.step()))
                .forEach(entry -> {
                    var position = new LinkedHashMap<String, Object>();
                    var department = entry.detail().get(ComplaintVariables.DEPARTMENT.name());
                    position.put(
                            "department",
                            department == null
                                    ? entry.actor()
                                    : Texts.of("groups").get(locale, department.toString()));
                    position.put("position", entry.detail().get("departmentPosition"));
                    position.put("wording", entry.detail().get("proposedWording"));
                    positions.add(position);
                });
        return positions;
    }
}

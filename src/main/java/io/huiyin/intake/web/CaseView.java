package io.huiyin.intake.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.huiyin.complaint.Complaint;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How the company has graded a complaint and who deals with it.
 *
 * @param categoryByDefault true while nobody has classified a complaint whose limit for it has passed, else absent
 * @param milestones moments reached in the present round, by name
 * @param majorCandidate whether a level waits to be assessed
 * @param majorTier the level of a major complaint, or the proposed one of a candidate
 * @param facts newest value of every field that was recorded; absent for callers who do not work on the complaint
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CaseView(
        String firstContactOwner,
        String category,
        Boolean categoryByDefault,
        String priority,
        String handlingTrack,
        Boolean jointClosure,
        Boolean majorCandidate,
        Boolean majorConfirmed,
        String majorTier,
        Boolean emergencyResponse,
        String emergencyLead,
        String rootCauseClass,
        List<String> departments,
        Collection<String> handlers,
        Integer round,
        String outcome,
        Map<String, String> milestones,
        Map<String, Object> facts) {

    static CaseView of(Complaint complaint, Map<String, Object> facts) {
        var milestones = new TreeMap<String, String>();
        complaint.milestones().forEach((milestone, at) -> milestones.put(milestone.name(), at.toString()));
        return new CaseView(
                complaint.contact(),
                complaint.category().map(Enum::name).orElse(null),
                complaint.grading().classification().byDefault() ? true : null,
                complaint.priority().map(Enum::name).orElse(null),
                complaint.track().map(Enum::name).orElse(null),
                complaint.grading().jointClosure(),
                complaint.major().candidate().isPresent(),
                complaint.major().tier().isPresent(),
                complaint
                        .major()
                        .tier()
                        .or(complaint.major()::candidate)
                        .map(Enum::name)
                        .orElse(null),
                complaint.major().emergencyResponse(),
                complaint.major().lead(),
                complaint.rootCauseClass().map(Enum::name).orElse(null),
                complaint.departments(),
                complaint.handlers().all(),
                complaint.round(),
                complaint.outcome().orElse(null),
                milestones,
                facts);
    }
}

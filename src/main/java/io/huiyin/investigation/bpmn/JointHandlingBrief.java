package io.huiyin.investigation.bpmn;

import io.huiyin.complaint.CaseEntry;
import io.huiyin.complaint.Complaint;
import io.huiyin.deadline.WorkingDays;
import io.huiyin.investigation.JointHandling;
import io.huiyin.investigation.JointPart;
import io.huiyin.investigation.ProposedDepartments;
import io.huiyin.investigation.ProposedDepartments.Proposal;
import io.huiyin.process.bpmn.BriefPart;
import io.huiyin.text.Moments;
import io.huiyin.text.Reasons;
import io.huiyin.text.Texts;
import io.huiyin.text.Words;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Shows the handler which departments the rules propose, and everybody how the parts stand. */
@Component
class JointHandlingBrief implements BriefPart {

    private static final String CHOICE = "Task_InvestigateComplaint";
    private static final Texts TEXTS = Texts.of("brief");
    private static final Texts GROUPS = Texts.of("groups");

    private final JointHandling parts;
    private final ProposedDepartments proposed;
    private final Clock clock;

    JointHandlingBrief(JointHandling parts, ProposedDepartments proposed, Clock clock) {
        this.parts = parts;
        this.proposed = proposed;
        this.clock = clock;
    }

    @Override
    public Map<String, Object> known(Complaint complaint, List<CaseEntry> course, String step, Locale locale) {
        var known = new LinkedHashMap<String, Object>();
        if (step.equals(CHOICE)) {
            known.put("proposedDepartments", proposals(complaint, locale));
        }
        var rows =
                parts.parts(complaint).stream().map(part -> row(part, locale)).toList();
        if (!rows.isEmpty()) {
            known.put("parts", rows);
        }
        return known;
    }

    private List<Map<String, Object>> proposals(Complaint complaint, Locale locale) {
        return proposed.of(complaint).stream()
                .map(proposal -> proposal(proposal, locale))
                .toList();
    }

    private static Map<String, Object> proposal(Proposal proposal, Locale locale) {
        return Map.of(
                "department", GROUPS.get(locale, proposal.department()),
                "mandatory", TEXTS.get(locale, proposal.mandatory() ? "mandatory" : "proposed"),
                "reason", Reasons.of(proposal.reason(), locale));
    }

    private Map<String, Object> row(JointPart part, Locale locale) {
        var moments = new Moments(TEXTS, locale, WorkingDays.ZONE);
        var row = new LinkedHashMap<String, Object>();
        row.put("department", GROUPS.get(locale, part.department()));
        row.put("state", part.isLate(clock.instant()) ? TEXTS.get(locale, "late") : Words.of(part.state(), locale));
        row.put("who", part.takenBy() == null ? "" : part.takenBy());
        row.put("since", moments.at(part.askedAt()));
        row.put("due", moments.end(part.dueAt()));
        row.put("remark", part.remark() == null ? "" : part.remark());
        return row;
    }
}

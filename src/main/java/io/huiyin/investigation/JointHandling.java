package io.huiyin.investigation;

import io.huiyin.complaint.CaseEntry;
import io.huiyin.complaint.CaseEntry.Event;
import io.huiyin.complaint.CaseFile;
import io.huiyin.complaint.Complaint;
import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.complaint.Recorded;
import io.huiyin.complaint.Refused;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Keeps track of the parts of a joint handling: who was asked, who works on it, what came of it (R5.2.2-2, S-33). */
public class JointHandling {

    /** The fields in which people choose departments. */
    private static final List<String> CHOICES = List.of("needDepartments", "addDepartments", "bounceDepartment");

    private final CaseFile cases;
    private final JointParts parts;
    private final ProposedDepartments proposed;

    public JointHandling(CaseFile cases, JointParts parts, ProposedDepartments proposed) {
        this.cases = cases;
        this.parts = parts;
        this.proposed = proposed;
    }

    /** The parts of the present round. */
    public List<JointPart> parts(Complaint complaint) {
        return parts.of(complaint.number()).stream()
                .filter(part -> part.round() == complaint.round())
                .toList();
    }

    /** The departments on the record, besides the responsible one, that have not been asked in this round. */
    public List<String> toAsk(ComplaintNumber number) {
        var complaint = cases.get(number);
        var asked = parts(complaint).stream().map(JointPart::department).toList();
        return complaint.departments().stream()
                .skip(1)
                .filter(department -> !asked.contains(department))
                .toList();
    }

    /** Asks a department; one that sent its part back keeps the limit it had (S-33). */
    public void asked(ComplaintNumber number, String department, Instant dueAt) {
        var complaint = cases.get(number);
        var by = chosenBy(number, department);
        if (find(complaint, department).isEmpty()) {
            parts.add(new JointPart(
                    number,
                    complaint.round(),
                    department,
                    isMandatory(complaint, department),
                    PartState.ASKED,
                    cases.now(),
                    by,
                    dueAt,
                    null,
                    null,
                    0,
                    null,
                    null));
        }
        note(complaint, by, Event.DEPARTMENT_ASKED, get(complaint, department));
    }

    /** Who chose the department last, or the system where a rule demands it. */
    private String chosenBy(ComplaintNumber number, String department) {
        return cases.log().of(number).stream()
                .filter(entry -> CHOICES.stream()
                        .map(entry.detail()::get)
                        .anyMatch(chosen -> department.equals(chosen)
                                || chosen instanceof List<?> several && several.contains(department)))
                .map(CaseEntry::actor)
                .reduce((earlier, later) -> later)
                .orElse(CaseEntry.SYSTEM);
    }

    private boolean isMandatory(Complaint complaint, String department) {
        return proposed.of(complaint).stream()
                .anyMatch(proposal ->
                        proposal.mandatory() && proposal.department().equals(department));
    }

    /** Notes who works on a part; null when he has given it back. */
    public void taken(ComplaintNumber number, String department, String user) {
        find(cases.get(number), department).ifPresent(part -> parts.save(part.taken(user)));
    }

    /** The department has found something. */
    public void given(ComplaintNumber number, String department, String finding) {
        find(cases.get(number), department).ifPresent(part -> parts.save(part.given(finding, cases.now())));
    }

    /** The department says that it is not for it. */
    public void sentBack(ComplaintNumber number, String department, String reason) {
        find(cases.get(number), department).ifPresent(part -> parts.save(part.sentBack(reason)));
    }

    /** The department that sent its part back is to do it after all. */
    public void askAgain(ComplaintNumber number, String department, String reason) {
        parts.save(get(cases.get(number), department).askedAgain(reason));
    }

    /** @throws Refused naming the field if a rule demands the department */
    public void doWithout(ComplaintNumber number, String department, String reason, String field) {
        var part = get(cases.get(number), department);
        if (part.mandatory()) {
            throw new Refused(field, "mandatoryDepartment", department);
        }
        parts.save(part.notNeeded(reason, cases.now()));
        cases.change(number, complaint -> complaint.assignTo(without(complaint, department)));
    }

    private static List<String> without(Complaint complaint, String department) {
        var left = new ArrayList<>(complaint.departments());
        left.subList(1, left.size()).remove(department);
        return left;
    }

    /** Notes once that a department is late; false when it has answered meanwhile or was noted before. */
    public boolean late(ComplaintNumber number, String department) {
        var complaint = cases.get(number);
        var late =
                find(complaint, department).filter(part -> part.state() == PartState.ASKED && part.missedAt() == null);
        late.ifPresent(part -> {
            parts.save(part.late(cases.now()));
            note(complaint, CaseEntry.SYSTEM, Event.DEPARTMENT_LATE, part);
        });
        return late.isPresent();
    }

    /** Whether every department that was asked in this round has answered or is not needed. */
    public boolean allSettled(ComplaintNumber number) {
        return toAsk(number).isEmpty()
                && parts(cases.get(number)).stream()
                        .allMatch(part -> part.state().isSettled());
    }

    /** The part of a department in the present round; empty if it was not asked. */
    public Optional<JointPart> find(Complaint complaint, String department) {
        return parts(complaint).stream()
                .filter(part -> part.department().equals(department))
                .findFirst();
    }

    private JointPart get(Complaint complaint, String department) {
        return find(complaint, department)
                .orElseThrow(
                        () -> new IllegalStateException(department + " was not asked about " + complaint.number()));
    }

    private void note(Complaint complaint, String by, Event event, JointPart part) {
        var detail = Recorded.of(
                "department", part.department(), "dueAt", part.dueAt().toString());
        cases.note(complaint, by, event, null, detail);
    }
}

package io.huiyin.investigation;

import io.huiyin.complaint.Complaint;
import io.huiyin.complaint.Departments;
import io.huiyin.complaint.Refused;
import io.huiyin.investigation.ProposedDepartments.Proposal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/** Decides which departments handle a complaint jointly: the rules propose, the handler decides within them (C-24). */
public class ChooseDepartments {

    private static final String FIELD = "needDepartments";

    private final ProposedDepartments proposed;

    public ChooseDepartments(ProposedDepartments proposed) {
        this.proposed = proposed;
    }

    /** What the handler finds chosen when he begins: the proposals, and in a later round those who were asked before. */
    public List<String> proposal(Complaint complaint) {
        var departments = new LinkedHashSet<String>();
        proposed.of(complaint).forEach(proposal -> departments.add(proposal.department()));
        if (complaint.round() > 1) {
            departments.addAll(others(complaint));
        }
        return List.copyOf(departments);
    }

    /**
     * The departments that take part, the responsible one first.
     *
     * @param chosen what the handler chose; empty when he did not touch the proposal
     * @throws Refused if a mandatory department was left out, or nobody is left to be asked
     */
    public List<String> decide(Complaint complaint, Optional<List<String>> chosen) {
        chosen.ifPresent(departments -> refuseWithoutMandatory(complaint, departments));
        var departments = new LinkedHashSet<>(complaint.departments().subList(0, 1));
        departments.addAll(chosen.orElseGet(() -> proposal(complaint)));
        if (departments.size() < 2) {
            throw new Refused(FIELD, "noDepartment");
        }
        departments.forEach(department -> refuseConcerned(complaint, department, FIELD));
        return List.copyOf(departments);
    }

    private void refuseWithoutMandatory(Complaint complaint, List<String> chosen) {
        if (chosen.isEmpty()) {
            throw new Refused(FIELD, "noDepartment");
        }
        proposed.of(complaint).stream()
                .filter(Proposal::mandatory)
                .map(Proposal::department)
                .filter(department -> !chosen.contains(department))
                .findFirst()
                .ifPresent(department -> {
                    throw new Refused(FIELD, "mandatoryDepartment", department);
                });
    }

    /**
     * The departments of a complaint when more are asked while others are at work.
     *
     * @param field what the door calls the list
     * @throws Refused naming the field if the list is empty or names a department that is unknown or has been asked
     */
    public List<String> add(Complaint complaint, List<String> more, String field) {
        if (more.isEmpty()) {
            throw new Refused(field, "noDepartment");
        }
        var departments = new ArrayList<>(complaint.departments());
        more.forEach(department -> {
            if (!Departments.ALL.contains(department)) {
                throw new Refused(field, "unknownOption", Departments.ALL);
            }
            if (departments.contains(department)) {
                throw new Refused(field, "askedBefore", department);
            }
            refuseConcerned(complaint, department, field);
            departments.add(department);
        });
        return departments;
    }

    /** Whom the complaint is about has no part in it (S-48). */
    private static void refuseConcerned(Complaint complaint, String department, String field) {
        if (complaint.conflict().departments().contains(department)) {
            throw new Refused(field, "departmentConcerned", department);
        }
    }

    private static List<String> others(Complaint complaint) {
        return complaint.departments().stream().skip(1).toList();
    }
}

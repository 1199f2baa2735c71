package io.huiyin.audit.web;

import io.huiyin.archive.RecordWords;
import io.huiyin.audit.Instance;
import io.huiyin.complaint.Complaint;
import io.huiyin.complaint.Customer;
import io.huiyin.complaint.Milestone;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** A complaint as an auditor opens it: what it is about, where it stands, and every process that ran for it. */
record CourseView(
        String number,
        String status,
        String outcome,
        Instant receivedAt,
        Instant closedAt,
        String channel,
        String category,
        String priority,
        String tier,
        String track,
        List<String> departments,
        Collection<String> handlers,
        int round,
        Customer customer,
        String title,
        String description,
        List<Instance> instances) {

    static CourseView of(Complaint complaint, List<Instance> instances, RecordWords words) {
        var intake = complaint.intake();
        return new CourseView(
                complaint.number().value(),
                words.value(complaint.status()),
                complaint.outcome().orElse(null),
                intake.receivedAt(),
                complaint.reachedAt(Milestone.CLOSED).orElse(null),
                words.value(intake.channel()),
                word(complaint.category(), words),
                word(complaint.priority(), words),
                word(complaint.major().tier(), words),
                word(complaint.track(), words),
                complaint.departments().stream()
                        .map(department -> words.word("department", department).orElse(department))
                        .toList(),
                complaint.handlers().all(),
                complaint.round(),
                intake.customer(),
                intake.title(),
                intake.description(),
                instances);
    }

    private static String word(Optional<? extends Enum<?>> constant, RecordWords words) {
        return constant.map(words::value).orElse(null);
    }
}

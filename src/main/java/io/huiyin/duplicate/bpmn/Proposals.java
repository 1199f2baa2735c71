package io.huiyin.duplicate.bpmn;

import io.huiyin.complaint.CaseEntry;
import io.huiyin.complaint.CaseEntry.Event;
import io.huiyin.complaint.CaseLog;
import io.huiyin.complaint.CaseWatch;
import io.huiyin.complaint.Complaint;
import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.complaint.Complaints;
import io.huiyin.complaint.Milestone;
import io.huiyin.complaint.NotNow;
import io.huiyin.complaint.Refused;
import io.huiyin.duplicate.FindDuplicates;
import io.huiyin.duplicate.MergeComplaints;
import io.huiyin.duplicate.MergedProcess;
import io.huiyin.process.AsNobody;
import io.huiyin.process.BeforeCommit;
import io.huiyin.process.ComplaintProcess;
import io.huiyin.process.ComplaintVariables;
import io.huiyin.process.ListColumns;
import io.huiyin.text.Texts;
import java.util.Locale;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Looks at every complaint that was just registered: one that was taken down as a duplicate is merged as soon as the rules have
 * read whether it may be major, one that looks like a duplicate is shown to a person (R2.1.1-g, S-16). Its own handling begins all
 * the same.
 */
@Component
class Proposals implements CaseWatch {

    private static final Logger LOG = LoggerFactory.getLogger(Proposals.class);
    private static final Texts TEXTS = Texts.of("duplicates");

    private final Complaints complaints;
    private final CaseLog log;
    private final FindDuplicates findDuplicates;
    private final MergeComplaints mergeComplaints;
    private final MergedProcess process;
    private final ProcessEngine engine;
    private final Locale locale;

    Proposals(
            Complaints complaints,
            @Lazy CaseLog log,
            @Lazy FindDuplicates findDuplicates,
            @Lazy MergeComplaints mergeComplaints,
            MergedProcess process,
            @Lazy ProcessEngine engine,
            @Value("${huiyin.locale:en}") Locale locale) {
        this.complaints = complaints;
        this.log = log;
        this.findDuplicates = findDuplicates;
        this.mergeComplaints = mergeComplaints;
        this.process = process;
        this.engine = engine;
        this.locale = locale;
    }

    @Override
    public void caseChanged(ComplaintNumber complaint) {}

    @Override
    public void lineAdded(ComplaintNumber complaint, CaseEntry entry) {
        if (entry.event() == Event.RECEIVED) {
            BeforeCommit.once(complaint, this, this::look);
        }
    }

    private void look(ComplaintNumber complaint) {
        if (named(log.of(complaint).get(0)).isEmpty()) {
            propose(complaint);
        }
    }

    /** What was parted once goes its own way, whatever its registration named. */
    void mergeWithNamed(ComplaintNumber complaint) {
        var course = log.of(complaint);
        if (course.stream().noneMatch(entry -> entry.event() == Event.MERGED)) {
            var received = course.get(0);
            named(received).ifPresent(leading -> merge(complaint, leading, received.actor()));
        }
    }

    private static Optional<ComplaintNumber> named(CaseEntry received) {
        return Optional.ofNullable((String) received.detail().get(ComplaintVariables.DUPLICATE_OF.name()))
                .flatMap(ComplaintNumber::parse);
    }

    /** A complaint is kept whatever becomes of its merge: if it is not possible any more, a person looks. */
    private void merge(ComplaintNumber complaint, ComplaintNumber leading, String by) {
        try {
            mergeComplaints.merge(complaint, leading, TEXTS.get(locale, "namedAtRegistration"), by);
        } catch (Refused | NotNow e) {
            LOG.info("{} was not merged with {}: {}", complaint, leading, e.getMessage());
            propose(complaint);
        }
    }

    private void propose(ComplaintNumber number) {
        complaints.find(number).stream()
                .flatMap(complaint -> findDuplicates.of(complaint).stream())
                .filter(earlier -> process.isRunning(earlier.number())
                        || earlier.reachedAt(Milestone.HANDLED).isPresent())
                .map(Complaint::number)
                .findFirst()
                .ifPresent(earlier -> ask(complaints.get(number), earlier));
    }

    /** Nobody is asked where the process owners have taken the question out: a message that nobody waits for would be an error. */
    private void ask(Complaint complaint, ComplaintNumber earlier) {
        new AsNobody(engine.getIdentityService()).get(() -> {
            if (isAsked()) {
                engine.getRuntimeService()
                        .createMessageCorrelation(ComplaintProcess.Message.DUPLICATE_PROPOSED)
                        .processInstanceBusinessKey(complaint.number().value())
                        .setVariables(ListColumns.of(complaint))
                        .setVariable(ComplaintVariables.DUPLICATE_OF.name(), earlier.value())
                        .correlateStartMessage();
            }
            return null;
        });
    }

    private boolean isAsked() {
        return engine.getRepositoryService()
                        .createProcessDefinitionQuery()
                        .messageEventSubscriptionName(ComplaintProcess.Message.DUPLICATE_PROPOSED)
                        .count()
                > 0;
    }
}

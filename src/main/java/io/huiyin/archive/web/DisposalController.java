package io.huiyin.archive.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.huiyin.archive.ArchiveStore;
import io.huiyin.archive.Disposal;
import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.complaint.Complaints;
import io.huiyin.web.PathNumber;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where the archivist proposes to dispose of an archive whose time is over, and an auditor confirms it or turns it down (S-45). */
@RestController
class DisposalController {

    private static final String PROPOSAL = "/api/complaints/{number}/archive/disposal";

    private final Complaints complaints;
    private final Disposal disposal;
    private final TransactionTemplate transaction;

    DisposalController(Complaints complaints, Disposal disposal, TransactionTemplate transaction) {
        this.complaints = complaints;
        this.disposal = disposal;
        this.transaction = transaction;
    }

    @GetMapping(path = "/api/archive/disposals", produces = MediaType.APPLICATION_JSON_VALUE)
    List<Candidate> due(Authentication user) {
        ArchiveRight.READ.require(user);
        return disposal.due().stream().map(Candidate::of).toList();
    }

    @PostMapping(PROPOSAL)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void propose(@PathVariable String number, Authentication user) {
        ArchiveRight.KEEP.require(user);
        change(number, user, complaint -> disposal.propose(complaint, user.getName()));
    }

    @DeleteMapping(PROPOSAL)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reject(@PathVariable String number, Authentication user) {
        ArchiveRight.DECIDE_ON_DISPOSAL.require(user);
        change(number, user, complaint -> disposal.reject(complaint, user.getName()));
    }

    @DeleteMapping("/api/complaints/{number}/archive")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void confirm(@PathVariable String number, Authentication user) {
        ArchiveRight.DISPOSE.require(user);
        change(number, user, complaint -> disposal.confirm(complaint, user.getName()));
    }

    private void change(String number, Authentication user, Consumer<ComplaintNumber> work) {
        var complaint = PathNumber.known(number, complaints, user);
        transaction.executeWithoutResult(status -> work.accept(complaint));
    }

    /** An archive that may be disposed of, and who has proposed it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Candidate(String complaintNumber, LocalDate retainUntil, String proposedBy, Instant proposedAt) {

        static Candidate of(ArchiveStore.Due due) {
            var proposal = Optional.ofNullable(due.retention().proposal());
            return new Candidate(
                    due.complaint().value(),
                    due.retention().retainUntil(),
                    proposal.map(it -> it.by()).orElse(null),
                    proposal.map(it -> it.at()).orElse(null));
        }
    }
}

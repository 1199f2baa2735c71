package io.huiyin.archive.web;

import io.huiyin.archive.FilePaper;
import io.huiyin.archive.Retain;
import io.huiyin.complaint.Complaints;
import io.huiyin.web.PathNumber;
import io.huiyin.web.StrictBody;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lets the archivist keep an archive longer and note where its paper is (K17, S-45, R5.3.3-2). */
@RestController
@RequestMapping("/api/complaints/{number}/archive")
@ResponseStatus(HttpStatus.NO_CONTENT)
class RetentionController {

    private final Complaints complaints;
    private final Retain retain;
    private final FilePaper filePaper;
    private final TransactionTemplate transaction;

    RetentionController(Complaints complaints, Retain retain, FilePaper filePaper, TransactionTemplate transaction) {
        this.complaints = complaints;
        this.retain = retain;
        this.filePaper = filePaper;
        this.transaction = transaction;
    }

    @PutMapping("/hold")
    void hold(@PathVariable String number, @RequestBody HoldRequest hold, Authentication user) {
        ArchiveRight.KEEP.require(user);
        var complaint = PathNumber.known(number, complaints, user);
        transaction.executeWithoutResult(status -> retain.hold(complaint, hold.reason(), user.getName()));
    }

    @DeleteMapping("/hold")
    void release(@PathVariable String number, Authentication user) {
        ArchiveRight.KEEP.require(user);
        var complaint = PathNumber.known(number, complaints, user);
        transaction.executeWithoutResult(status -> retain.release(complaint, user.getName()));
    }

    @PutMapping("/paper")
    void paper(@PathVariable String number, @RequestBody Paper paper, Authentication user) {
        ArchiveRight.KEEP.require(user);
        var complaint = PathNumber.known(number, complaints, user);
        transaction.executeWithoutResult(status ->
                filePaper.note(complaint, paper.paperArchiveRef(), paper.paperArchiveLocation(), user.getName()));
    }

    /** Why an archive must be kept. */
    record HoldRequest(String reason) implements StrictBody {}

    /** What the paper file is called and where it is. */
    record Paper(String paperArchiveRef, String paperArchiveLocation) implements StrictBody {}
}

package io.huiyin.archive.web;

import io.huiyin.archive.VerifyArchive;
import io.huiyin.complaint.Complaints;
import io.huiyin.web.PathNumber;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Lets auditors check that the archive of a complaint is as it was filed; shows nothing of its content (R5.3.3-1, R5.3.4-a). */
@RestController
class VerificationController {

    private final Complaints complaints;
    private final VerifyArchive verifyArchive;

    VerificationController(Complaints complaints, VerifyArchive verifyArchive) {
        this.complaints = complaints;
        this.verifyArchive = verifyArchive;
    }

    @GetMapping("/api/complaints/{number}/archive/verification")
    VerificationView one(@PathVariable String number, Authentication user) {
        ArchiveRight.VERIFY.require(user);
        return VerificationView.of(verifyArchive.verify(PathNumber.known(number, complaints, user)));
    }
}

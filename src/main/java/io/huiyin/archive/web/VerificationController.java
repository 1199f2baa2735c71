package io.huiyin.archive.web;

import io.huiyin.archive.Verification.Anchor;
import io.huiyin.archive.VerifyArchive;
import io.huiyin.complaint.Complaints;
import io.huiyin.complaint.Refused;
import io.huiyin.web.PathNumber;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lets auditors check that the archive is as it was filed; shows nothing of its content (R5.3.3-1, R5.3.4-a). */
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

    /**
     * @param position place in the chain of a link noted earlier
     * @param chainHash its hash as it was noted
     */
    @GetMapping("/api/archive/verification")
    VerificationView all(
            @RequestParam(required = false) Long position,
            @RequestParam(required = false) String chainHash,
            Authentication user) {
        ArchiveRight.VERIFY.require(user);
        if ((position == null) != (chainHash == null)) {
            throw new Refused(position == null ? "position" : "chainHash", "required");
        }
        var noted = Optional.ofNullable(position).map(place -> new Anchor(place, chainHash));
        return VerificationView.of(verifyArchive.verifyAll(noted));
    }
}

package io.huiyin.audit.web;

import io.huiyin.audit.Anchors;
import io.huiyin.audit.KeptAnchor;
import io.huiyin.audit.VerifyCourses;
import io.huiyin.complaint.Complaints;
import io.huiyin.proof.CanonicalJson;
import io.huiyin.web.NotThere;
import io.huiyin.web.PathNumber;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lets auditors check that nobody has changed what is written, and take home what they need to check it again (R7.3-1b). */
@RestController
@RequestMapping("/api/audit")
class ProofController {

    private final VerifyCourses verifyCourses;
    private final Anchors anchors;
    private final Complaints complaints;

    ProofController(VerifyCourses verifyCourses, Anchors anchors, Complaints complaints) {
        this.verifyCourses = verifyCourses;
        this.anchors = anchors;
        this.complaints = complaints;
    }

    @GetMapping("/complaints/{number}/verification")
    ProofView verifyOne(@PathVariable String number, Authentication user) {
        AuditRight.VERIFY.require(user);
        return ProofView.of(List.of(verifyCourses.verify(PathNumber.known(number, complaints, user))));
    }

    @GetMapping("/proof/anchors")
    List<AnchorView> anchors(Authentication user) {
        AuditRight.VERIFY.require(user);
        return anchors.all().stream().map(AnchorView::of).toList();
    }

    @GetMapping("/proof/anchors/{day}")
    ResponseEntity<byte[]> anchor(@PathVariable String day, Authentication user) {
        AuditRight.VERIFY.require(user);
        var found = anchors.all().stream()
                .filter(KeptAnchor::isReadable)
                .map(KeptAnchor::anchor)
                .filter(anchor -> anchor.day().toString().equals(day))
                .findFirst()
                .orElseThrow(() -> new NotThere("day"));
        var name = ContentDisposition.attachment()
                .filename("anchor-" + day + ".json")
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .body(CanonicalJson.bytes(found.content()));
    }
}

package io.huiyin.archive.web;

import io.huiyin.archive.ArchiveStore;
import io.huiyin.archive.Document;
import io.huiyin.archive.Retention;
import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.complaint.Complaints;
import io.huiyin.complaint.Look;
import io.huiyin.web.Looks;
import io.huiyin.web.PathNumber;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Shows what is filed of a complaint (R5.3.4). */
@RestController
@RequestMapping("/api/complaints/{number}/archive")
class ArchiveController {

    private final Complaints complaints;
    private final ArchiveStore store;
    private final Looks looks;

    ArchiveController(Complaints complaints, ArchiveStore store, Looks looks) {
        this.complaints = complaints;
        this.store = store;
        this.looks = looks;
    }

    @GetMapping
    List<ArchiveView> versions(@PathVariable String number, Authentication user) {
        ArchiveRight.READ.require(user);
        return store.versions(known(number, user)).stream().map(ArchiveView::of).toList();
    }

    @GetMapping("/retention")
    Retention retention(@PathVariable String number, Authentication user) {
        ArchiveRight.READ.require(user);
        return store.retention(known(number, user)).orElseThrow(ArchiveController::notFound);
    }

    @GetMapping("/{version:\\d{1,9}}.json")
    ResponseEntity<byte[]> json(@PathVariable String number, @PathVariable int version, Authentication user) {
        return download(number, version, Document.JSON, MediaType.APPLICATION_JSON, user);
    }

    @GetMapping("/{version:\\d{1,9}}.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String number, @PathVariable int version, Authentication user) {
        return download(number, version, Document.PDF, MediaType.APPLICATION_PDF, user);
    }

    private ResponseEntity<byte[]> download(
            String number, int version, Document document, MediaType type, Authentication user) {
        ArchiveRight.READ.require(user);
        var link = store.versions(known(number, user)).stream()
                .filter(candidate -> candidate.version() == version)
                .findFirst()
                .orElseThrow(ArchiveController::notFound);
        looks.note(user.getName(), link.complaint(), Look.Kind.DOCUMENT);
        byte[] bytes = store.document(link.position(), document).orElseThrow(ArchiveController::notFound);
        var name = "%s-%d.%s".formatted(number, version, type.getSubtype());
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(bytes);
    }

    private ComplaintNumber known(String number, Authentication user) {
        return PathNumber.known(number, complaints, user);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}

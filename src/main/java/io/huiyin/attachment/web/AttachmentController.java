package io.huiyin.attachment.web;

import io.huiyin.intake.web.Callers;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The files of a complaint, for other systems, staff, and customers with their tracking token. */
@RestController
@RequestMapping("/api/complaints/{number}/attachments")
class AttachmentController {

    private final AttachmentDoor door;

    AttachmentController(AttachmentDoor door) {
        this.door = door;
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    List<AttachmentView> list(
            @PathVariable String number, @RequestHeader(name = Callers.TOKEN, required = false) String token) {
        return door.list(number, Callers.caller(token));
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<AttachmentView> add(
            @PathVariable String number,
            @RequestHeader(name = Callers.TOKEN, required = false) String token,
            @RequestPart(required = false) MultipartFile file)
            throws IOException {
        var added = door.add(number, Callers.caller(token), file);
        return ResponseEntity.created(URI.create("/api/complaints/" + number + "/attachments/" + added.id()))
                .body(added);
    }

    @GetMapping("/{attachment}")
    void download(
            @PathVariable String number,
            @PathVariable String attachment,
            @RequestHeader(name = Callers.TOKEN, required = false) String token,
            HttpServletResponse response)
            throws IOException {
        door.download(number, attachment, Callers.caller(token), response);
    }
}

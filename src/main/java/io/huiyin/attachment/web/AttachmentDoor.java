package io.huiyin.attachment.web;

import io.huiyin.attachment.Attachment;
import io.huiyin.attachment.Attachment.State;
import io.huiyin.attachment.Attachments;
import io.huiyin.attachment.KeepAttachment;
import io.huiyin.complaint.Look;
import io.huiyin.complaint.NotNow;
import io.huiyin.complaint.Refused;
import io.huiyin.intake.Sight;
import io.huiyin.intake.Viewer;
import io.huiyin.intake.web.VisibleComplaints;
import io.huiyin.intake.web.VisibleComplaints.Visible;
import io.huiyin.web.NotThere;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Shows, hands out and takes the files of a complaint, for every address that files have. */
@Component
public class AttachmentDoor {

    private final VisibleComplaints complaints;
    private final Attachments attachments;
    private final KeepAttachment keepAttachment;

    AttachmentDoor(VisibleComplaints complaints, Attachments attachments, KeepAttachment keepAttachment) {
        this.complaints = complaints;
        this.attachments = attachments;
        this.keepAttachment = keepAttachment;
    }

    List<AttachmentView> list(String number, Viewer viewer) {
        var visible = show(number, viewer);
        return attachments.of(visible.complaint().number()).stream()
                .filter(it -> visible.sight() == Sight.FULL || it.fromCustomer())
                .map(AttachmentView::of)
                .toList();
    }

    AttachmentView add(String number, Viewer viewer, MultipartFile file) throws IOException {
        var visible = withFiles(complaints.findToAddFiles(number, viewer));
        if (file == null) {
            throw new Refused("file", "required");
        }
        boolean fromCustomer = visible.sight() != Sight.FULL;
        try (var content = file.getInputStream()) {
            return AttachmentView.of(keepAttachment.keep(
                    visible.complaint(), file.getOriginalFilename(), content, fromCustomer, viewer.name()));
        }
    }

    /** Never to be opened by the browser: what a file does is nothing that Huiyin's address vouches for. */
    void download(String number, String id, Viewer viewer, HttpServletResponse response) throws IOException {
        var visible = show(number, viewer);
        var attachment = attachments
                .find(visible.complaint().number(), id)
                .filter(it -> visible.sight() == Sight.FULL || it.fromCustomer())
                .orElseThrow(() -> new NotThere("attachment"));
        if (attachment.state() != State.KEPT) {
            throw new NotNow(attachment.state() == State.ERASED ? "fileErased" : "fileWithheld");
        }
        send(attachment, response);
    }

    /** Sends a file to whoever may have it. */
    public void send(Attachment attachment, HttpServletResponse response) throws IOException {
        var disposition = ContentDisposition.attachment()
                .filename(attachment.name(), StandardCharsets.UTF_8)
                .build();
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition.toString());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        response.setContentType(attachment.mediaType());
        response.setContentLengthLong(attachment.size());
        attachments.write(attachment, response.getOutputStream());
    }

    private Visible show(String number, Viewer viewer) {
        return withFiles(complaints.show(number, viewer, Look.Kind.ATTACHMENT));
    }

    /** Files tell who somebody is, like his telephone number. */
    private static Visible withFiles(Visible visible) {
        if (visible.sight() == Sight.MASKED) {
            throw new AccessDeniedException("Does not work on this complaint");
        }
        return visible;
    }
}

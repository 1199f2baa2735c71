package io.huiyin.portal.web;

import io.huiyin.attachment.Attachment;
import io.huiyin.attachment.Attachments;
import io.huiyin.attachment.KeepAttachment;
import io.huiyin.attachment.web.AttachmentDoor;
import io.huiyin.complaint.Complaint;
import io.huiyin.complaint.NotNow;
import io.huiyin.complaint.Refused;
import io.huiyin.intake.Viewer;
import io.huiyin.text.Texts;
import io.huiyin.web.Words;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Takes, lists and hands out the files that a customer has brought himself. */
@Component
class CustomerFiles {

    private static final String FIELD = "files";

    private final KeepAttachment keepAttachment;
    private final Attachments attachments;
    private final AttachmentDoor door;

    CustomerFiles(KeepAttachment keepAttachment, Attachments attachments, AttachmentDoor door) {
        this.keepAttachment = keepAttachment;
        this.attachments = attachments;
        this.door = door;
    }

    /** Keeps what can be kept; a file that cannot never costs the customer what he has written. */
    Taken take(Complaint complaint, List<MultipartFile> files, Locale locale) throws IOException {
        var kept = new ArrayList<String>();
        var refused = new ArrayList<String>();
        for (var file : chosen(files)) {
            var name = String.valueOf(file.getOriginalFilename());
            try (var content = file.getInputStream()) {
                kept.add(keepAttachment
                        .keep(complaint, name, content, true, Viewer.CUSTOMER)
                        .name());
            } catch (Refused e) {
                refused.add(said(e, name, locale));
            } catch (NotNow e) {
                refused.add(name + ": " + e.text(locale));
            }
        }
        return new Taken(kept, refused);
    }

    /** No customer knows the technical name of a kind of file. */
    private static String said(Refused refused, String name, Locale locale) {
        return refused.reason().equals("fileKind")
                ? Texts.of("portal").get(locale, "refused.fileKind", name)
                : refused.named(name).text(locale);
    }

    /** A browser sends an empty part where no file was chosen. */
    static List<MultipartFile> chosen(List<MultipartFile> files) {
        return files == null
                ? List.of()
                : files.stream()
                        .filter(file -> !file.isEmpty()
                                || file.getOriginalFilename() != null
                                        && !file.getOriginalFilename().isEmpty())
                        .toList();
    }

    /** Says at the field that a browser keeps no files when it shows a form again; nothing where none were chosen. */
    static Map<String, String> toChooseAgain(List<MultipartFile> sent) {
        return chosen(sent).isEmpty()
                ? Map.of()
                : Map.of(FIELD, Words.of("portal").get("chooseAgain"));
    }

    /** The same for a form that was sent without its files. */
    static Map<String, String> toChooseAgain(Map<String, String> given) {
        return given.getOrDefault(FIELD, "").isEmpty()
                ? Map.of()
                : Map.of(FIELD, Words.of("portal").get("chooseAgain"));
    }

    List<Attachment> of(Complaint complaint) {
        return attachments.of(complaint.number()).stream()
                .filter(Attachment::fromCustomer)
                .toList();
    }

    /** Whether there is such a file of his and it was sent. */
    boolean send(Complaint complaint, String id, HttpServletResponse response) throws IOException {
        var found = of(complaint).stream()
                .filter(it -> it.id().equals(id) && it.state() == Attachment.State.KEPT)
                .findFirst();
        if (found.isPresent()) {
            door.send(found.get(), response);
        }
        return found.isPresent();
    }

    /**
     * What became of files.
     *
     * @param kept their names
     * @param refused why each of the others was not taken, in words
     */
    record Taken(List<String> kept, List<String> refused) {}
}

package io.huiyin.attachment.persistence;

import io.huiyin.attachment.Attachment;
import io.huiyin.attachment.Attachments;
import io.huiyin.complaint.Blackened;
import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.complaint.PersonalHolding;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The files of a complaint; their hashes stay, and the lines of the case log that tell of them can still be checked (S-45). */
@Component
class AttachmentHolding implements PersonalHolding {

    private final JdbcClient jdbc;
    private final Attachments attachments;

    AttachmentHolding(JdbcClient jdbc, Attachments attachments) {
        this.jdbc = jdbc;
        this.attachments = attachments;
    }

    @Override
    public String name() {
        return "attachments";
    }

    /** What the customer has brought himself. */
    @Override
    public List<Map<String, Object>> show(ComplaintNumber complaint) {
        return attachments.of(complaint).stream()
                .filter(Attachment::fromCustomer)
                .map(it -> Map.<String, Object>of(
                        "at", it.addedAt().toString(),
                        "fileName", it.name(),
                        "mediaType", it.mediaType(),
                        "fileSize", it.size(),
                        "sha256", it.sha256()))
                .toList();
    }

    @Override
    public void erase(ComplaintNumber complaint) {
        jdbc.sql("delete from attachment_piece where attachment in (select id from attachment where complaint = ?)")
                .param(complaint.value())
                .update();
        jdbc.sql("update attachment set name = ?, state = ? where complaint = ?")
                .params(Blackened.TEXT, Attachment.State.ERASED.name(), complaint.value())
                .update();
    }
}

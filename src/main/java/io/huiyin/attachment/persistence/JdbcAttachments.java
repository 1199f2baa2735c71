package io.huiyin.attachment.persistence;

import io.huiyin.attachment.Attachment;
import io.huiyin.attachment.Attachments;
import io.huiyin.complaint.ComplaintNumber;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps files in the tables {@code attachment} and {@code attachment_piece}. */
@Repository
class JdbcAttachments implements Attachments {

    private static final int PIECE = 512 * 1024;

    private final JdbcClient jdbc;

    JdbcAttachments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean add(Attachment attachment, Path content) {
        boolean added = isAdded(attachment);
        if (added && attachment.state() != Attachment.State.INFECTED) {
            addPieces(attachment, content);
        }
        return added;
    }

    private boolean isAdded(Attachment attachment) {
        try {
            int added = jdbc.sql(
                            "insert into attachment (id, complaint, name, media_type, size_in_bytes, sha256, from_customer,"
                                    + " added_by, added_at, state)"
                                    + " select :id, :complaint, :name, :type, :size, :sha256, :fromCustomer, :by, :at, :state"
                                    + " where not exists (select 1 from attachment where complaint = :complaint"
                                    + " and sha256 = :sha256 and from_customer = :fromCustomer)")
                    .param("id", attachment.id())
                    .param("complaint", attachment.complaint().value())
                    .param("name", attachment.name())
                    .param("type", attachment.mediaType())
                    .param("size", attachment.size())
                    .param("sha256", attachment.sha256())
                    .param("fromCustomer", attachment.fromCustomer())
                    .param("by", attachment.addedBy())
                    .param("at", OffsetDateTime.ofInstant(attachment.addedAt(), ZoneOffset.UTC))
                    .param("state", attachment.state().name())
                    .update();
            return added == 1;
        } catch (DuplicateKeyException e) {
            throw new AlreadyThere(e);
        }
    }

    private void addPieces(Attachment attachment, Path content) {
        try (var in = Files.newInputStream(content)) {
            int number = 0;
            for (var piece = in.readNBytes(PIECE); piece.length > 0; piece = in.readNBytes(PIECE)) {
                jdbc.sql("insert into attachment_piece (attachment, piece, data) values (?, ?, ?)")
                        .params(attachment.id(), number++, piece)
                        .update();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<Attachment> of(ComplaintNumber complaint) {
        return jdbc.sql("select * from attachment where complaint = ? order by added_at, id")
                .param(complaint.value())
                .query(JdbcAttachments::attachment)
                .list();
    }

    @Override
    public Optional<Attachment> find(ComplaintNumber complaint, String id) {
        return jdbc.sql("select * from attachment where complaint = ? and id = ?")
                .params(complaint.value(), id)
                .query(JdbcAttachments::attachment)
                .optional();
    }

    @Override
    public List<Attachment> quarantined() {
        return jdbc.sql("select * from attachment where state = 'QUARANTINED' order by added_at")
                .query(JdbcAttachments::attachment)
                .list();
    }

    @Override
    public void write(Attachment attachment, OutputStream target) throws IOException {
        for (int number = 0; ; number++) {
            var piece = jdbc.sql("select data from attachment_piece where attachment = ? and piece = ?")
                    .params(attachment.id(), number)
                    .query((row, index) -> row.getBytes("data"))
                    .optional();
            if (piece.isEmpty()) {
                return;
            }
            target.write(piece.get());
        }
    }

    @Override
    public boolean settle(Attachment attachment, Attachment.State state) {
        int settled = jdbc.sql("update attachment set state = ? where id = ? and state = 'QUARANTINED'")
                .params(state.name(), attachment.id())
                .update();
        if (settled == 1 && state == Attachment.State.INFECTED) {
            jdbc.sql("delete from attachment_piece where attachment = ?")
                    .param(attachment.id())
                    .update();
        }
        return settled == 1;
    }

    private static Attachment attachment(ResultSet row, int index) throws SQLException {
        return new Attachment(
                row.getString("id"),
                ComplaintNumber.of(row.getString("complaint")),
                row.getString("name"),
                row.getString("media_type"),
                row.getLong("size_in_bytes"),
                row.getString("sha256"),
                row.getBoolean("from_customer"),
                row.getString("added_by"),
                row.getObject("added_at", OffsetDateTime.class).toInstant(),
                Attachment.State.valueOf(row.getString("state")));
    }
}

package io.huiyin.archive.persistence;

import io.huiyin.archive.ArchiveStore;
import io.huiyin.archive.Document;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps documents of any length in the table {@code archive_document}, piece by piece and packed. */
@Component
class DocumentPieces {

    private static final int PIECE = 512 * 1024;

    private final JdbcClient jdbc;
    private final Packing packing = new Packing();

    DocumentPieces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(long position, Document document, byte[] bytes) {
        byte[] stored = packing.pack(bytes);
        for (int piece = 0; piece * PIECE < stored.length; piece++) {
            int from = piece * PIECE;
            jdbc.sql("insert into archive_document (position, document, piece, data) values (?, ?, ?, ?)")
                    .param(position)
                    .param(document.name())
                    .param(piece)
                    .param(Arrays.copyOfRange(stored, from, Math.min(stored.length, from + PIECE)))
                    .update();
        }
    }

    Optional<byte[]> find(long position, Document document) {
        var pieces = jdbc.sql("select data from archive_document where position = ? and document = ? order by piece")
                .params(position, document.name())
                .query((row, number) -> row.getBytes("data"))
                .list();
        if (pieces.isEmpty()) {
            return Optional.empty();
        }
        var stored = new ByteArrayOutputStream();
        pieces.forEach(stored::writeBytes);
        try {
            if (pieces.size() != (stored.size() - 1) / PIECE + 1) {
                throw new IOException("More or fewer pieces than were filed");
            }
            return Optional.of(packing.unpack(stored.toByteArray()));
        } catch (IOException e) {
            throw new ArchiveStore.Unreadable(position, e);
        }
    }
}

package io.huiyin.archive.persistence;

import io.huiyin.archive.ArchiveStore;
import io.huiyin.archive.Document;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps documents of any length in the table {@code archive_document}, piece by piece and gzipped. */
@Component
class DocumentPieces {

    private static final int PIECE = 512 * 1024;

    private final JdbcClient jdbc;

    DocumentPieces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(long position, Document document, byte[] bytes) {
        byte[] stored = zip(bytes);
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
        var stored = new ByteArrayOutputStream();
        jdbc.sql("select data from archive_document where position = ? and document = ? order by piece")
                .params(position, document.name())
                .query(row -> {
                    stored.writeBytes(row.getBytes("data"));
                });
        if (stored.size() == 0) {
            return Optional.empty();
        }
        return Optional.of(unzip(position, stored.toByteArray()));
    }

    private static byte[] zip(byte[] bytes) {
        var zipped = new ByteArrayOutputStream();
        try (var out = new Smallest(zipped)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return zipped.toByteArray();
    }

    private static byte[] unzip(long position, byte[] zipped) {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(zipped))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new ArchiveStore.Unreadable(position, e);
        }
    }

    /** Takes its time: an archive is written once and kept for years. */
    private static class Smallest extends GZIPOutputStream {

        Smallest(OutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}

package io.huiyin.attachment;

import io.huiyin.complaint.Refused;
import io.huiyin.complaint.SecretToken;
import io.huiyin.proof.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;

/**
 * A file as it came in, for as long as it is looked at.
 *
 * @param content a temporary file, removed in the end
 */
record ReceivedFile(Path content, long size, String sha256) implements AutoCloseable {

    static final int MAXIMUM_MEGABYTES = 20;
    private static final long MAXIMUM = MAXIMUM_MEGABYTES * 1024L * 1024;

    /** @throws Refused if there is nothing in it or more than 20 megabytes */
    static ReceivedFile of(InputStream source) throws IOException {
        var file = Files.createTempFile("huiyin-", ".file");
        try {
            var digest = Sha256.begin();
            long size = copy(new DigestInputStream(source, digest), file);
            return new ReceivedFile(file, size, Sha256.hex(digest.digest()));
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    private static long copy(InputStream source, Path target) throws IOException {
        long size = 0;
        try (var out = Files.newOutputStream(target)) {
            var buffer = new byte[64 * 1024];
            for (int read = source.read(buffer); read >= 0; read = source.read(buffer)) {
                size += read;
                if (size > MAXIMUM) {
                    throw new Refused("file", "fileTooLarge", MAXIMUM_MEGABYTES);
                }
                out.write(buffer, 0, read);
            }
        }
        if (size == 0) {
            throw new Refused("file", "fileEmpty");
        }
        return size;
    }

    /** A name for it that nobody can guess. */
    static String newId() {
        return SecretToken.draw().value();
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(content);
    }
}

package io.huiyin.attachment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The content of a kept file as a temporary file, removed in the end. */
record StoredFile(Path content) implements AutoCloseable {

    static StoredFile of(Attachments attachments, Attachment attachment) throws IOException {
        var file = Files.createTempFile("huiyin-", ".file");
        try (var out = Files.newOutputStream(file)) {
            attachments.write(attachment, out);
            return new StoredFile(file);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(content);
    }
}

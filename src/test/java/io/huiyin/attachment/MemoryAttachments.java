package io.huiyin.attachment;

import io.huiyin.complaint.ComplaintNumber;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Files in memory, for tests that need no database. */
class MemoryAttachments implements Attachments {

    private final List<Attachment> all = new ArrayList<>();
    private final Map<String, byte[]> contents = new HashMap<>();

    @Override
    public boolean add(Attachment attachment, Path content) {
        all.add(attachment);
        try {
            contents.put(attachment.id(), Files.readAllBytes(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return true;
    }

    @Override
    public List<Attachment> of(ComplaintNumber complaint) {
        return all.stream().filter(it -> it.complaint().equals(complaint)).toList();
    }

    @Override
    public Optional<Attachment> find(ComplaintNumber complaint, String id) {
        return of(complaint).stream().filter(it -> it.id().equals(id)).findFirst();
    }

    @Override
    public List<Attachment> quarantined() {
        return all.stream()
                .filter(it -> it.state() == Attachment.State.QUARANTINED)
                .toList();
    }

    @Override
    public void write(Attachment attachment, OutputStream target) throws IOException {
        target.write(contents.get(attachment.id()));
    }

    @Override
    public boolean settle(Attachment attachment, Attachment.State state) {
        return all.remove(attachment) && all.add(attachment.become(state));
    }
}

package io.huiyin.audit;

import io.huiyin.audit.KeptFiles.KeptFile;
import io.huiyin.complaint.CaseEntry.Event;
import io.huiyin.complaint.CourseLine;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;

/** What the case log of one complaint tells of its files: the hash of each, and whether its content is still kept. */
class ToldFiles {

    private static final String INFECTED = "INFECTED";

    private final Map<String, Integer> positions = new LinkedHashMap<>();
    private final Map<String, Boolean> kept = new LinkedHashMap<>();
    private int added;

    /** Takes the next line of the case log. */
    void take(CourseLine line) {
        if (line.event().equals(Event.ATTACHMENT_ADDED.name())) {
            added++;
            positions.putIfAbsent(hash(line), line.position());
            note(line);
        } else if (line.event().equals(Event.ATTACHMENT_SCANNED.name())) {
            note(line);
        } else if (line.event().equals(Event.RETENTION.name())
                && "PERSON_ERASED".equals(Detail.of(line).get("action"))) {
            kept.replaceAll((hash, is) -> false);
        }
    }

    /** How many there should be. */
    int count() {
        return added;
    }

    /** The first line whose file is gone, has another content, or has one again that was taken away. */
    OptionalInt broken(List<KeptFile> files) {
        return positions.entrySet().stream()
                .filter(told -> isBroken(told.getKey(), files))
                .mapToInt(Map.Entry::getValue)
                .findFirst();
    }

    private boolean isBroken(String hash, List<KeptFile> files) {
        var expected = kept.get(hash) ? hash : null;
        var own = files.stream().filter(file -> file.sha256().equals(hash)).toList();
        return own.isEmpty() || !own.stream().allMatch(file -> Objects.equals(file.contentSha256(), expected));
    }

    private void note(CourseLine line) {
        kept.put(hash(line), !INFECTED.equals(Detail.of(line).get("fileState")));
    }

    private static String hash(CourseLine line) {
        return String.valueOf(Detail.of(line).get("sha256"));
    }
}

package io.huiyin.audit.files;

import io.huiyin.audit.Anchor;
import io.huiyin.audit.Anchors;
import io.huiyin.audit.KeptAnchor;
import io.huiyin.audit.files.AnchorFile.NotAnAnchor;
import io.huiyin.proof.CanonicalJson;
import io.huiyin.proof.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Keeps each anchor as {@code anchor-yyyy-MM-dd.json}; a file that is there is never written again. */
@Component
class AnchorFolder implements Anchors {

    private static final String FILES = "anchor-*.json";
    private static final Pattern NAME = Pattern.compile("anchor-(\\d{4}-\\d\\d-\\d\\d)\\.json");

    private final Path folder;

    AnchorFolder(@Value("${huiyin.proof.anchors:data/anchors}") Path folder) {
        this.folder = folder;
    }

    @Override
    public List<KeptAnchor> all() {
        var anchors = new ArrayList<KeptAnchor>();
        String previous = null;
        for (var file : files()) {
            var kept = kept(file, previous);
            previous = kept.sha256();
            anchors.add(kept);
        }
        return anchors;
    }

    private static KeptAnchor kept(Path file, String previous) {
        byte[] bytes = read(file);
        var hash = Sha256.of(bytes);
        try {
            var anchor = AnchorFile.read(bytes);
            return new KeptAnchor(anchor, hash, previous == null || previous.equals(anchor.previousSha256()));
        } catch (NotAnAnchor e) {
            return KeptAnchor.unreadable(day(file).orElseThrow(), hash);
        }
    }

    /** Empty for a file that is named otherwise, or after a day that is none. */
    private static Optional<LocalDate> day(Path file) {
        var name = NAME.matcher(file.getFileName().toString());
        try {
            return name.matches() ? Optional.of(LocalDate.parse(name.group(1))) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    @Override
    public boolean keep(Anchor anchor) {
        try {
            Files.createDirectories(folder);
            Files.write(
                    folder.resolve(FILES.replace("*", anchor.day().toString())),
                    CanonicalJson.bytes(anchor.content()),
                    StandardOpenOption.CREATE_NEW);
            return true;
        } catch (FileAlreadyExistsException e) {
            return false; // another node that keeps its anchors in the same folder was faster
        } catch (IOException e) {
            throw new UncheckedIOException("An anchor cannot be written to " + folder, e);
        }
    }

    private List<Path> files() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.newDirectoryStream(folder, FILES)) {
            var sorted = new ArrayList<Path>();
            files.forEach(sorted::add);
            return sorted.stream()
                    .filter(file -> day(file).isPresent())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Anchors cannot be read in " + folder, e);
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException("An anchor cannot be read: " + file, e);
        }
    }
}

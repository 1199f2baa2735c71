package io.huiyin.attachment;

import io.huiyin.complaint.Refused;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.tika.Tika;

/** Tells by the content what a file is, and takes only kinds that people show something with (S-61). */
class FileKinds {

    private static final String FIELD = "file";

    private static final String OFFICE = "openxmlformats";
    private static final String DOCUMENT = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final Set<String> ZIP = Set.of("application/zip", "application/x-tika-ooxml");
    private static final Set<String> TEXT = Set.of("text/plain", "text/csv");
    private static final String UNKNOWN = "application/octet-stream";
    private static final String WHITE_SPACE = "\t\n\r\f";

    /** By the folder in which each kind of office document keeps its text. */
    private static final Map<String, String> FOLDERS = Map.of("word/", DOCUMENT, "xl/", SHEET);

    private static final Map<String, String> TAKEN = Map.ofEntries(
            Map.entry("image/jpeg", ".jpg"),
            Map.entry("image/png", ".png"),
            Map.entry("image/gif", ".gif"),
            Map.entry("image/webp", ".webp"),
            Map.entry("image/bmp", ".bmp"),
            Map.entry("image/tiff", ".tif"),
            Map.entry("image/heic", ".heic"),
            Map.entry("application/pdf", ".pdf"),
            Map.entry("text/plain", ".txt"),
            Map.entry("text/csv", ".csv"),
            Map.entry("message/rfc822", ".eml"),
            Map.entry(DOCUMENT, ".docx"),
            Map.entry(SHEET, ".xlsx"),
            Map.entry("audio/mpeg", ".mp3"),
            Map.entry("audio/mp4", ".m4a"),
            Map.entry("audio/vnd.wave", ".wav"),
            Map.entry("audio/amr", ".amr"),
            Map.entry("audio/ogg", ".ogg"),
            Map.entry("audio/vorbis", ".ogg"),
            Map.entry("audio/opus", ".opus"),
            Map.entry("video/mp4", ".mp4"),
            Map.entry("video/quicktime", ".mov"),
            Map.entry("video/3gpp", ".3gp"));

    private static final int LOOKED_AT = 1024;
    private static final int MOST_PARTS = 2000;
    private static final long MOST_UNPACKED = 200L * 1024 * 1024;

    private final Tika tika = new Tika();

    /**
     * The media type of a file; its name only tells kinds apart that look alike inside.
     *
     * @throws Refused if it is none of the kinds that are taken, pretends to be one, or is two at once
     */
    String of(Path file, String name) throws IOException {
        var type = detected(file, name);
        if (ZIP.contains(type) || type.contains(OFFICE)) {
            return officeType(file);
        }
        if (!TAKEN.containsKey(type)) {
            throw new Refused(FIELD, "fileKind", type);
        }
        if (isArchive(file) || !type.equals("application/pdf") && beginsLikeDocument(file)) {
            throw new Refused(FIELD, "fileTwoKinds");
        }
        return type;
    }

    /** The ending that belongs to a media type, with its dot. */
    static String ending(String type) {
        return TAKEN.get(type);
    }

    private String detected(Path file, String name) throws IOException {
        try (var content = open(file);
                var again = open(file)) {
            var byContent = tika.detect(content);
            var byBoth = tika.detect(again, name);
            return byContent.equals(UNKNOWN) && !(TEXT.contains(byBoth) && isText(file)) ? UNKNOWN : byBoth;
        }
    }

    private static InputStream open(Path file) throws IOException {
        return new BufferedInputStream(Files.newInputStream(file));
    }

    /** Text in an encoding that is not told, such as GBK, holds no character that only programs use. */
    private static boolean isText(Path file) throws IOException {
        try (var content = open(file)) {
            for (int next = content.read(); next >= 0; next = content.read()) {
                if (next < ' ' && WHITE_SPACE.indexOf(next) < 0) {
                    return false;
                }
            }
            return true;
        }
    }

    /** An office document has its parts, holds no program, and unpacks to a sensible size. */
    private static String officeType(Path file) throws IOException {
        try (var parts = new ZipFile(file.toFile())) {
            long unpacked = parts.stream()
                    .limit(MOST_PARTS)
                    .mapToLong(part -> Math.max(0, part.getSize()))
                    .sum();
            boolean program = parts.stream().anyMatch(part -> part.getName().endsWith("vbaProject.bin"));
            if (parts.size() > MOST_PARTS || unpacked > MOST_UNPACKED || program) {
                throw new Refused(FIELD, program ? "fileProgram" : "fileUnpacks");
            }
            return FOLDERS.entrySet().stream()
                    .filter(folder -> parts.getEntry("[Content_Types].xml") != null
                            && parts.stream().anyMatch(part -> part.getName().startsWith(folder.getKey())))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElseThrow(() -> new Refused(FIELD, "fileKind", "application/zip"));
        } catch (ZipException e) {
            throw new Refused(FIELD, "fileDamaged");
        }
    }

    private static boolean isArchive(Path file) {
        try (var archive = new ZipFile(file.toFile())) {
            return archive.size() > 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean beginsLikeDocument(Path file) throws IOException {
        try (var content = Files.newInputStream(file)) {
            var head = new String(content.readNBytes(LOOKED_AT), StandardCharsets.ISO_8859_1);
            return head.contains("%PDF-");
        }
    }
}

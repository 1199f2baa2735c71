package io.huiyin.archive;

import io.huiyin.proof.CanonicalJson;
import io.huiyin.proof.Sha256;
import java.util.LinkedHashMap;
import java.util.Map;

/** Makes the two documents of a version. */
class RecordDocuments {

    private final RecordPrinter printer;
    private final ArchiveSettings settings;

    RecordDocuments(RecordPrinter printer, ArchiveSettings settings) {
        this.printer = printer;
        this.settings = settings;
    }

    /** @param record the record as {@link RecordContent} has it; the head lines of the version are added to it */
    Made of(ArchiveVersion version, Map<String, Object> record) {
        var content = new LinkedHashMap<String, Object>();
        content.put("archive", headLines(version));
        content.putAll(record);
        byte[] json = CanonicalJson.bytes(content);
        return new Made(json, printer.print(content, Sha256.of(json)));
    }

    private Map<String, Object> headLines(ArchiveVersion version) {
        var map = new LinkedHashMap<String, Object>();
        map.put("version", version.version());
        map.put("kind", version.kind());
        map.put("archivedAt", version.createdAt());
        map.put("archivedBy", version.createdBy());
        map.put("pending", version.pending());
        map.put("previousHash", version.previousHash());
        map.put("policyVersion", settings.policyVersion());
        map.put("policyEffectiveFrom", settings.policyEffectiveFrom());
        return map;
    }

    /** The documents of one version. */
    record Made(byte[] json, byte[] pdf) {}
}

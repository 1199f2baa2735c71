package io.huiyin.archive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.huiyin.archive.Finding.Fault;
import io.huiyin.complaint.CaseEntry;
import io.huiyin.complaint.CaseEntry.Event;
import io.huiyin.complaint.CaseLog;
import io.huiyin.complaint.Complaint;
import io.huiyin.complaint.Complaints;
import io.huiyin.proof.CanonicalJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Holds the record itself against what was filed of it last, once the complaint is sealed: from then on whatever changes the record
 * files an addendum with it. Nothing else would tell that somebody has changed the record past the application (R5.3.3-1).
 */
class RecordCheck {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Changes the record of a complaint that ended unhandled and is sealed; its addendum is filed by a step of its own. */
    private static final String REVIEW_APPROVED = "Task_ApprovePostMortem";

    private final ArchiveStore store;
    private final Complaints complaints;
    private final CaseLog caseLog;

    RecordCheck(ArchiveStore store, Complaints complaints, CaseLog caseLog) {
        this.store = store;
        this.complaints = complaints;
        this.caseLog = caseLog;
    }

    /** Whether the complaint is still known and, if it is sealed, as it was filed; asked of its newest version only. */
    Optional<Finding> check(ArchiveVersion link, List<ArchiveVersion> versions) {
        var complaint = complaints.find(link.complaint());
        return complaint
                .map(known -> isSealed(versions) ? altered(link, known) : Optional.<Finding>empty())
                .orElseGet(() -> LinkCheck.finding(link, Fault.RECORD_MISSING));
    }

    /** What was filed since the record was read tells of a change under way, so it is looked for last, and only where something differs. */
    private Optional<Finding> altered(ArchiveVersion link, Complaint complaint) {
        return store.document(link.position(), Document.JSON)
                .flatMap(filed -> difference(filed, complaint))
                .filter(field -> isNewest(link) && !isAddendumDue(link))
                .map(field -> Finding.of(link, Fault.RECORD_ALTERED, field));
    }

    private boolean isNewest(ArchiveVersion link) {
        var versions = store.versions(link.complaint());
        return versions.get(versions.size() - 1).position() == link.position();
    }

    private static boolean isSealed(List<ArchiveVersion> versions) {
        return versions.stream().anyMatch(version -> version.kind() == Kind.SEAL);
    }

    private boolean isAddendumDue(ArchiveVersion link) {
        return caseLog.of(link.complaint()).stream()
                .filter(entry -> entry.event() == Event.ARCHIVED || REVIEW_APPROVED.equals(entry.step()))
                .reduce((earlier, later) -> later)
                .map(CaseEntry::step)
                .isPresent();
    }

    /** The first field of which the record says another thing than the document. */
    static Optional<String> difference(byte[] document, Complaint complaint) {
        var filed = read(document);
        var before = values(filed);
        var now = values(read(CanonicalJson.bytes(RecordContent.kept(complaint))));
        var fields = new TreeSet<>(before.keySet());
        if (RecordContent.SCHEMA.equals(filed.path("schema").asText())) {
            fields.addAll(now.keySet()); // an older form of the document did not have every field
        }
        return fields.stream()
                .filter(field -> !Objects.equals(before.get(field), now.get(field)))
                .findFirst();
    }

    private static TreeMap<String, String> values(JsonNode record) {
        var values = new TreeMap<String, String>();
        for (var section : RecordContent.KEPT) {
            collect(section, record.path(section), values);
        }
        return values;
    }

    private static void collect(String path, JsonNode node, TreeMap<String, String> values) {
        if (node.isObject()) {
            node.fields().forEachRemaining(member -> collect(path + "." + member.getKey(), member.getValue(), values));
        } else {
            values.put(path, node.toString());
        }
    }

    private static JsonNode read(byte[] json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

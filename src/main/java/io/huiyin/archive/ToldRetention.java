package io.huiyin.archive;

import io.huiyin.complaint.CaseEntry;
import io.huiyin.complaint.CaseEntry.Event;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What the case log of one complaint tells of the retention of its archive.
 *
 * @param versions how many were filed
 * @param until the last day on which it must be kept, or null where nothing tells it
 * @param heldBy who keeps it longer, or null
 * @param proposedBy whose proposal to dispose of it waits, or null
 */
record ToldRetention(
        int versions, boolean sealed, LocalDate until, String heldBy, String proposedBy, boolean disposed) {

    static ToldRetention of(List<CaseEntry> course) {
        var told = new ToldRetention(0, false, null, null, null, false);
        for (var entry : course) {
            told = told.after(entry);
        }
        return told;
    }

    private ToldRetention after(CaseEntry entry) {
        if (entry.event() == Event.ARCHIVED) {
            return filed(entry.detail());
        }
        return entry.event() == Event.RETENTION
                ? changed(String.valueOf(entry.detail().get("action")), entry.actor())
                : this;
    }

    /** A new version of a sealed record ends a proposal, see {@link Retain#fromNow}. */
    private ToldRetention filed(Map<String, Object> version) {
        boolean isSealed = sealed || Kind.SEAL.name().equals(version.get("kind"));
        var day = version.get(FileRecord.RETAIN_UNTIL);
        return new ToldRetention(
                versions + 1,
                isSealed,
                day == null ? null : LocalDate.parse(day.toString()),
                heldBy,
                isSealed ? null : proposedBy,
                disposed);
    }

    private ToldRetention changed(String action, String by) {
        return switch (action) {
            case "HOLD" -> new ToldRetention(versions, sealed, until, by, null, disposed);
            case "RELEASED" -> new ToldRetention(versions, sealed, until, null, proposedBy, disposed);
            case "DISPOSAL_PROPOSED" -> new ToldRetention(versions, sealed, until, heldBy, by, disposed);
            case "DISPOSAL_REJECTED" -> new ToldRetention(versions, sealed, until, heldBy, null, disposed);
            case "DISPOSED" -> new ToldRetention(versions, sealed, until, heldBy, proposedBy, true);
            default -> this;
        };
    }
}

package io.huiyin.notification;

import io.huiyin.complaint.CaseEntry;
import io.huiyin.complaint.CaseEntry.Event;
import io.huiyin.complaint.Complaint;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What of a complaint's category and priority is settled, and what of it the customer does not know from the receipt (S-64, C-29). */
public final class Settled {

    private Settled() {}

    /** The names of category and priority, as far as there are any. */
    static Map<String, String> of(Complaint complaint) {
        var settled = new LinkedHashMap<String, String>();
        complaint.category().ifPresent(category -> settled.put("category", category.name()));
        complaint.priority().ifPresent(priority -> settled.put("priority", priority.name()));
        return settled;
    }

    /** Those that the receipt names; the same words that go out once more on another channel name no others. */
    static Map<String, String> inReceipt(Complaint complaint, List<CaseEntry> course) {
        var settled = of(complaint);
        receipts(course).findFirst().ifPresent(first -> settled.entrySet()
                .removeIf(each -> !each.getValue().equals(first.get(each.getKey()))));
        return settled;
    }

    /** Those that the receipt left open or named otherwise; all of them if no receipt reached the customer. */
    public static Map<String, String> sinceReceipt(Complaint complaint, List<CaseEntry> course) {
        var cameBack = course.stream()
                .filter(entry -> entry.event() == Event.NOTICE_FAILED)
                .map(entry -> entry.detail().get("messageId"))
                .toList();
        var told = receipts(course)
                .filter(detail -> !cameBack.contains(detail.get("messageId")))
                .findFirst()
                .orElse(Map.of());
        var untold = of(complaint);
        untold.entrySet().removeIf(each -> each.getValue().equals(told.get(each.getKey())));
        return untold;
    }

    private static Stream<Map<String, Object>> receipts(List<CaseEntry> course) {
        return course.stream()
                .filter(entry -> entry.event() == Event.NOTICE_SENT)
                .map(CaseEntry::detail)
                .filter(detail -> Purpose.RECEIPT.name().equals(detail.get("purpose")));
    }
}

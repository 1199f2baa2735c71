package io.huiyin.notification;

import io.huiyin.complaint.Complaint;
import io.huiyin.complaint.Milestone;
import io.huiyin.deadline.ClockId;
import io.huiyin.deadline.ClockLedger;
import io.huiyin.deadline.ClockState;
import io.huiyin.deadline.WorkingDays;
import io.huiyin.text.Moments;
import io.huiyin.text.Texts;
import io.huiyin.text.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What templates can say: plain texts by name, in the reader's language and the time of Shanghai. */
class NoticeValues {

    /** Recorded facts that templates may show, by the names of the forms' fields. */
    private static final List<String> FACTS = List.of(
            "responseContent",
            "responseDepartment",
            "responseProgress",
            "responseProcess",
            "responseExpectedTime",
            "solution",
            "method",
            "followUpPlan",
            "finalAnswer",
            "dispatchReason",
            "agreedStatement",
            "apology",
            "progressMessage",
            "nextStepMessage");

    private static final List<Object> ANSWERS = List.of("YES", "PARTLY", "NO");
    private static final Texts TEXTS = Texts.of("notices");
    private static final Texts STAGES = Texts.of("progress");

    private final Map<String, String> values = new TreeMap<>();
    private final Locale locale;
    private final Moments moments;

    NoticeValues(Locale locale) {
        this.locale = locale;
        moments = new Moments(TEXTS, locale, WorkingDays.ZONE);
    }

    NoticeValues of(Complaint complaint) {
        put("number", complaint.number().value());
        put("customer", complaint.intake().customer().name());
        put("title", complaint.intake().title());
        put("receivedAt", moments.at(complaint.intake().receivedAt()));
        put("status", STAGES.get(locale, "stage." + complaint.status()));
        put("category", complaint.category().map(word -> Words.of(word, locale)).orElse(""));
        put("priority", complaint.priority().map(word -> Words.of(word, locale)).orElse(""));
        put("handledAt", complaint.reachedAt(Milestone.HANDLED).map(moments::at).orElse(""));
        return this;
    }

    /** What the customer is told of category and priority for the first time. */
    NoticeValues settled(Map<String, String> settled) {
        put("settledCategory", settled.containsKey("category") ? values.get("category") : "");
        put("settledPriority", settled.containsKey("priority") ? values.get("priority") : "");
        return this;
    }

    NoticeValues with(ClockLedger ledger) {
        put("firstResponseBy", due(ledger.state(ClockId.K05)));
        put("solutionBy", due(ledger.state(ClockId.K08)));
        put("handledBy", due(ledger.state(ClockId.K12)));
        put("surveyUntil", due(ledger.state(ClockId.K16)));
        return this;
    }

    NoticeValues due(ClockLedger ledger, ClockId clock) {
        put("clockName", Words.of(clock, locale));
        put("dueAt", due(ledger.state(clock)));
        return this;
    }

    NoticeValues due(Instant moment) {
        put("dueAt", moment == null ? "" : moments.end(moment));
        return this;
    }

    NoticeValues department(String group) {
        put("department", Texts.of("groups").get(locale, group));
        return this;
    }

    /** What steps have recorded; no day is promised for what is done already. */
    NoticeValues with(Map<String, Object> facts) {
        FACTS.forEach(fact -> put(fact, facts.get(fact)));
        put("followUpAt", day(facts.get("followUpAt")));
        if (Boolean.TRUE.equals(facts.get("alreadyCarriedOut"))) {
            put("handledBy", "");
        }
        var resolved = facts.getOrDefault("resolved", "");
        put("resolved", ANSWERS.contains(resolved) ? TEXTS.get(locale, "resolved." + resolved) : resolved);
        return this;
    }

    NoticeValues with(Sender sender) {
        put("company", sender.company());
        put("contact", sender.contact());
        return this;
    }

    NoticeValues and(Map<String, String> more) {
        more.forEach(this::put);
        return this;
    }

    Map<String, String> toMap() {
        return Map.copyOf(values);
    }

    private String due(Optional<ClockState> clock) {
        return clock.map(ClockState::dueAt).map(moments::end).orElse("");
    }

    /** A date as forms give it, with or without a time; anything else stays as it was typed. */
    private String day(Object value) {
        var text = value == null ? "" : value.toString();
        try {
            var date = text.contains("T")
                    ? OffsetDateTime.parse(text)
                            .atZoneSameInstant(WorkingDays.ZONE)
                            .toLocalDate()
                    : LocalDate.parse(text);
            return moments.day(date);
        } catch (DateTimeParseException e) {
            return text;
        }
    }

    /** Without control characters, whatever the value's source; line ends stay. */
    private void put(String name, Object value) {
        var text = value == null ? "" : value.toString().replaceAll("\\r\\n?", "\n");
        values.put(name, text.replaceAll("[\\p{Cc}&&[^\\n\\t]]", "").strip());
    }
}

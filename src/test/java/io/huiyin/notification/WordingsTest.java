package io.huiyin.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.deadline.ClockId;
import io.huiyin.deadline.Clocks;
import io.huiyin.deadline.InMemoryClockLedgers;
import io.huiyin.deadline.Limit;
import io.huiyin.deadline.PrcCalendar;
import io.huiyin.testing.MemoryCaseLog;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class WordingsTest {

    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE);
    private static final List<NoticeChannel> CHANNELS =
            List.of(NoticeChannel.EMAIL, NoticeChannel.SMS, NoticeChannel.LETTER);
    private static final Map<String, String> FROM_CALLER = Map.ofEntries(
            Map.entry("surveyLink", "https://huiyin.example/s/abc"),
            Map.entry("caseLink", "https://huiyin.example/c/1"),
            Map.entry("clock", "K05"),
            Map.entry("measure", "ZG1"),
            Map.entry("department", "Legal department"),
            Map.entry("leadingComplaint", "TS202509260000017"),
            Map.entry("leadingResult", "The splitter was replaced"),
            Map.entry("clusterNews", "The fibre is repaired"),
            Map.entry("task", "Assess major complaint"),
            Map.entry("takenBy", "technical-dept"),
            Map.entry("from", "2025-11-03 18:00"),
            Map.entry("to", "2025-11-04 08:30"));

    private final Wordings wordings = new Wordings();

    @Test
    void everyTemplateSaysSomethingWithFullAndWithMinimalValues() {
        for (var language : LANGUAGES) {
            for (var purpose : Purpose.values()) {
                var wording = wordings.of(purpose, language);
                for (var values : List.of(full(language), minimal(language))) {
                    assertThat(wording.subject(values))
                            .as(purpose.name())
                            .isNotBlank()
                            .hasSizeLessThan(200);
                    for (var channel : CHANNELS) {
                        assertThat(wording.text(channel, values))
                                .as("%s %s %s", purpose, language, channel)
                                .isNotBlank()
                                .doesNotContain("{{", "}}", "null");
                    }
                }
            }
        }
    }

    @Test
    void templatesNameNothingThatIsNotThere() {
        for (var language : LANGUAGES) {
            var known = full(language).keySet();
            for (var purpose : Purpose.values()) {
                var wording = wordings.of(purpose, language);
                var names = new TreeSet<>(wording.subject().names());
                names.addAll(wording.sms().names());
                names.addAll(wording.text().names());
                assertThat(known).as(purpose.name()).containsAll(names);
            }
        }
    }

    @Test
    void bothLanguagesSayTheSame() {
        for (var purpose : Purpose.values()) {
            var english = wordings.of(purpose, Locale.ENGLISH);
            var chinese = wordings.of(purpose, Locale.SIMPLIFIED_CHINESE);
            assertThat(chinese.text().names())
                    .as(purpose.name())
                    .containsExactlyInAnyOrderElementsOf(english.text().names());
            assertThat(chinese.sms().names())
                    .as(purpose.name())
                    .containsExactlyInAnyOrderElementsOf(english.sms().names());
        }
    }

    @Test
    void theReceiptCarriesWhatTheHandbookAsksFor() {
        for (var channel : CHANNELS) {
            assertThat(text(Purpose.RECEIPT, channel, Locale.ENGLISH))
                    .contains(
                            Letters.NUMBER.value(), "Technical problem", "Urgent", "10000", "27 September 2025, 16:40");
            assertThat(text(Purpose.RECEIPT, channel, Locale.SIMPLIFIED_CHINESE))
                    .contains(Letters.NUMBER.value(), "技术类", "紧急", "10000", "2025年9月27日 16:40");
        }
    }

    @Test
    void theReceiptHasOneLineForEachThing() {
        assertThat(text(Purpose.RECEIPT, NoticeChannel.EMAIL, Locale.ENGLISH).lines())
                .contains("Category: Technical problem", "Priority: Urgent", "Contact: 10000");
    }

    @Test
    void theSolutionNamesADayOnlyForWhatIsStillToBeDone() {
        var solution = wordings.of(Purpose.SOLUTION, Locale.ENGLISH);
        var done = new HashMap<>(full(Locale.ENGLISH, Map.of("alreadyCarriedOut", true)));

        for (var channel : CHANNELS) {
            assertThat(solution.text(channel, full(Locale.ENGLISH))).contains("will be carried out");
            assertThat(solution.text(channel, done)).doesNotContain("will be carried out");
        }
    }

    @Test
    void theFirstResponseHasFiveParts() {
        for (var channel : CHANNELS) {
            assertThat(text(Purpose.FIRST_RESPONSE, channel, Locale.ENGLISH))
                    .contains("«responseContent»", "«responseDepartment»", "«responseProgress»")
                    .contains("«responseProcess»", "«responseExpectedTime»");
        }
    }

    @Test
    void theFirstResponseTellsWhatTheReceiptLeftOpen() {
        for (var channel : CHANNELS) {
            assertThat(text(Purpose.FIRST_RESPONSE, channel, Locale.ENGLISH)).contains("Technical problem", "Urgent");
            assertThat(wordings.of(Purpose.FIRST_RESPONSE, Locale.ENGLISH).text(channel, minimal(Locale.ENGLISH)))
                    .doesNotContain("ategory", "riority");
        }
    }

    @Test
    void theResultSaysWhetherHowAndWhenAndWhatFollows() {
        for (var channel : CHANNELS) {
            assertThat(text(Purpose.RESULT, channel, Locale.SIMPLIFIED_CHINESE))
                    .contains("部分解决", "«method»", "«followUpPlan»", "2025年10月16日", "2025年9月28日");
        }
    }

    @Test
    void theSurveyHasItsLink() {
        for (var channel : CHANNELS) {
            assertThat(text(Purpose.SURVEY, channel, Locale.ENGLISH)).contains("https://huiyin.example/s/abc");
        }
    }

    @Test
    void aSubjectIsOneLineWhateverTheValues() {
        var values = new HashMap<>(full(Locale.ENGLISH));
        values.put("number", "1\r\nBcc: all@example.com\u0085x");

        assertThat(wordings.of(Purpose.RECEIPT, Locale.ENGLISH).subject(values))
                .isEqualTo("We have received your complaint 1 Bcc: all@example.com x");
    }

    private String text(Purpose purpose, NoticeChannel channel, Locale language) {
        return wordings.of(purpose, language).text(channel, full(language));
    }

    private static Map<String, String> minimal(Locale language) {
        return new NoticeValues(language)
                .with(NoticeDesk.SENDER)
                .and(Map.of("number", "1"))
                .toMap();
    }

    private static Map<String, String> full(Locale language) {
        return full(language, Map.of());
    }

    private static Map<String, String> full(Locale language, Map<String, Object> more) {
        var complaint = Letters.complaint(Letters.customer(language), "Broadband");
        complaint.reach(io.huiyin.complaint.Milestone.HANDLED, Letters.RECEIVED.plusSeconds(172_800));
        var facts = new HashMap<String, Object>();
        for (var fact : List.of(
                "responseContent",
                "responseDepartment",
                "responseProgress",
                "responseProcess",
                "responseExpectedTime",
                "solution",
                "method",
                "followUpPlan",
                "finalAnswer",
                "dispatchReason")) {
            facts.put(fact, "«" + fact + "»");
        }
        facts.put("resolved", "PARTLY");
        facts.put("followUpAt", "2025-10-16T09:30+08:00");
        facts.putAll(more);
        var ledger = ledgers(complaint.number()).of(complaint.number());
        return new NoticeValues(language)
                .of(complaint)
                .settled(Settled.of(complaint))
                .with(ledger)
                .due(ledger, ClockId.K05)
                .with(facts)
                .with(NoticeDesk.SENDER)
                .and(FROM_CALLER)
                .toMap();
    }

    private static InMemoryClockLedgers ledgers(ComplaintNumber number) {
        var ledgers = new InMemoryClockLedgers(PrcCalendar.deadlines());
        var clocks = new Clocks(ledgers, new MemoryCaseLog(), new ArrayList<>(), NoticeDesk.NOW);
        clocks.start(number, ClockId.K05, 1, Letters.RECEIVED, Limit.hours(24), "system", null);
        clocks.start(number, ClockId.K12, 1, Letters.RECEIVED, Limit.parse("7 wd"), "system", null);
        clocks.start(number, ClockId.K16, 1, Letters.RECEIVED, Limit.parse("30 d"), "system", null);
        return ledgers;
    }
}

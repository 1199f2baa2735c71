package io.huiyin.archive.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.archive.Kind;
import io.huiyin.complaint.CaseEntry;
import io.huiyin.complaint.Category;
import io.huiyin.deadline.Limit;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PdfRecordPrinterTest {

    private static final String HASH = "ab".repeat(32);

    @Test
    void showsChineseTextAndTheHashOfTheJson() throws Exception {
        var text = print(Locale.ENGLISH, "账单有误：多收了一个月的费用。");

        assertThat(text)
                .contains("账单有误：多收了一个月的费用。")
                .contains("Complaint record TS1")
                .contains(HASH)
                .contains("feedback to the customer")
                .contains("Service quality")
                .contains("2025-09-26")
                .contains("16:40")
                .contains("Investigate complaint");
    }

    @Test
    void speaksChineseWhereThatIsAskedFor() throws Exception {
        assertThat(print(Locale.SIMPLIFIED_CHINESE, "x"))
                .contains("投诉处理记录 TS1")
                .contains("服务质量类")
                .contains("首次归档")
                .contains("无记录。");
    }

    @Test
    void tellsLimitsInWordsAndTheEndOfADayAsThatDays() throws Exception {
        var clock = Map.<String, Object>of(
                "clock", "K06-REPLY",
                "round", 1,
                "limit", Limit.workingDays(3),
                "startedAt", Instant.parse("2025-09-26T08:40:00Z"),
                "dueAt", Instant.parse("2025-09-29T16:00:00Z"));

        assertThat(print(Locale.ENGLISH, "x", List.of(clock)))
                .contains("Reply within three", "3 working", "2025-09-29", "24:00")
                .doesNotContain("2025-09-30");
        assertThat(print(Locale.SIMPLIFIED_CHINESE, "x", List.of(clock))).contains("三日内响应", "3个工");
    }

    @Test
    void tellsInChineseWhichTableDecidedSoAndWhy() throws Exception {
        assertThat(print(Locale.SIMPLIFIED_CHINESE, "x"))
                .contains("判定优先级", "外部机构已介入")
                .doesNotContain("Prioritise", "outside the company");
        assertThat(print(Locale.ENGLISH, "x")).contains("outside the company");
    }

    @Test
    void showsMarkupAsText() throws Exception {
        var text = print(Locale.ENGLISH, "<script>alert('x')</script> ${7*7} {0} (a\\b)");

        assertThat(text).contains("<script>alert('x')</script> ${7*7} {0} (a\\b)");
    }

    @Test
    void printsWhatNoFontHas() throws Exception {
        assertThat(print(Locale.ENGLISH, "a\u0000b\u0007c 𠮷 😀👨‍👩‍👧 \ud800 \u202e end"))
                .contains("end");
    }

    @Test
    void printsTextsOfTheGreatestLength() throws Exception {
        assertThat(print(Locale.ENGLISH, "长".repeat(19_999) + "尾")).contains("尾");
    }

    @Test
    void printsTheSameContentTheSame() {
        assertThat(pdf(Locale.ENGLISH, "一")).isEqualTo(pdf(Locale.ENGLISH, "一"));
    }

    private static String print(Locale locale, String description) throws IOException {
        return print(locale, description, List.of());
    }

    private static String print(Locale locale, String description, List<?> clocks) throws IOException {
        try (var document = Loader.loadPDF(pdf(locale, description, clocks))) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static byte[] pdf(Locale locale, String description) {
        return pdf(locale, description, List.of());
    }

    private static byte[] pdf(Locale locale, String description, List<?> clocks) {
        var content = new HashMap<String, Object>();
        content.put("archive", Map.of("kind", Kind.FIRST, "pending", List.of("feedback")));
        content.put("complaint", Map.of("number", "TS1", "description", description));
        content.put("standing", Map.of("category", Category.SERVICE_QUALITY));
        content.put("result", Map.of());
        content.put(
                "course",
                List.of(
                        line(
                                CaseEntry.Event.DECIDED,
                                "Task_PrioritiseComplaint",
                                Map.of(
                                        "decision",
                                        "complaintPriority",
                                        "reason",
                                        "A body outside the company has taken the complaint up.")),
                        line(
                                CaseEntry.Event.STEP_COMPLETED,
                                "Task_InvestigateComplaint",
                                Map.of("finding", description))));
        List.of("feedback", "signatures", "notices").forEach(section -> content.put(section, List.of()));
        content.put("clocks", clocks);
        return new PdfRecordPrinter(locale).print(content, HASH);
    }

    private static Map<String, Object> line(CaseEntry.Event event, String step, Map<String, Object> detail) {
        var at = Instant.parse("2025-09-26T08:40:00Z");
        return Map.of("at", at, "actor", "agent", "event", event, "step", step, "round", 1, "detail", detail);
    }
}

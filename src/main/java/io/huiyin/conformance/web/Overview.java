package io.huiyin.conformance.web;

import io.huiyin.conformance.ConformanceReport;
import io.huiyin.text.Texts;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** The report with its sentences in the reader's language; those broken most often come first. */
record Overview(Instant judgedAt, long complaints, List<Line> clauses) {

    private static final Texts TEXTS = Texts.of("conformance");

    static Overview of(ConformanceReport report, Locale locale) {
        return new Overview(
                report.judgedAt(),
                report.complaints(),
                report.clauses().stream().map(line -> Line.of(line, locale)).toList());
    }

    static String sentence(String rule, Locale locale) {
        return TEXTS.get(locale, "rule." + rule);
    }

    /** @param percentKept of the complaints that the sentence concerns; null when there is none */
    record Line(String rule, String clause, String sentence, long kept, long broken, Double percentKept) {

        private static final double PER_MILLE = 1000.0;

        private static Line of(ConformanceReport.Line line, Locale locale) {
            long concerned = line.kept() + line.broken();
            return new Line(
                    line.rule(),
                    line.clause(),
                    Overview.sentence(line.rule(), locale),
                    line.kept(),
                    line.broken(),
                    concerned == 0 ? null : Math.floor(PER_MILLE * line.kept() / concerned) / 10);
        }
    }
}

package io.huiyin.audit.web;

import io.huiyin.archive.RecordWords;
import io.huiyin.audit.BrokenLink;
import io.huiyin.audit.BrokenLink.Fault;
import io.huiyin.audit.Chain;
import io.huiyin.audit.Checked;
import io.huiyin.text.Texts;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Says what a check of a chain found. */
final class ProofWords {

    private static final Texts TEXTS = Texts.of("proof");
    private static final Set<Fault> OF_THE_RECORD = EnumSet.of(Fault.RECORD_REMOVED, Fault.RECORD_ALTERED);

    private ProofWords() {}

    /** What was found, as a sentence. */
    static String text(Checked checked, Locale locale) {
        var chain = TEXTS.get(locale, "chain." + checked.chain());
        return checked.firstBroken()
                .map(broken -> TEXTS.get(
                        locale, "broken", chain, checked.links(), place(broken, locale), fault(broken, locale)))
                .orElseGet(() -> TEXTS.get(
                        locale,
                        "intact",
                        chain,
                        checked.links(),
                        checked.head().position(),
                        checked.head().hash()));
    }

    private static String place(BrokenLink broken, Locale locale) {
        if (broken.complaint() == null) {
            return TEXTS.get(locale, "place.chain", broken.position());
        }
        if (OF_THE_RECORD.contains(broken.fault())) {
            return TEXTS.get(locale, "place.record", broken.complaint());
        }
        if (broken.fault() == Fault.FILES_DIFFER) {
            return TEXTS.get(locale, "place.files", broken.complaint());
        }
        if (broken.chain() != Chain.COURSES) {
            return TEXTS.get(locale, "place.link", broken.complaint(), broken.position());
        }
        if (broken.clock() != null) {
            var clock = broken.clock();
            return TEXTS.get(locale, "place.clock", broken.complaint(), clock.clock(), clock.round(), clock.place());
        }
        return broken.position() == 0
                ? TEXTS.get(locale, "place.ledger", broken.complaint())
                : TEXTS.get(locale, "place.complaint", broken.complaint(), broken.position());
    }

    private static String fault(BrokenLink broken, Locale locale) {
        var field = broken.field() == null ? "" : new RecordWords(locale).path(broken.field());
        return TEXTS.get(locale, "fault." + broken.fault(), field);
    }
}

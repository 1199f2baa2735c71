package io.huiyin.archive.web;

import io.huiyin.archive.Finding;
import io.huiyin.archive.RecordWords;
import io.huiyin.archive.Verification;
import io.huiyin.archive.Verification.Anchor;
import io.huiyin.archive.VerifyArchive;
import io.huiyin.text.Texts;
import io.huiyin.web.Command;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/**
 * {@code java -jar huiyin.jar --huiyin.command=verify-archive [--huiyin.archive.noted=POSITION:HASH]} checks the whole archive, and
 * that it still has the link that somebody noted, prints what it found and ends with 0 when everything holds, with 1 when not, and
 * with 2 when the noted link cannot be read.
 */
@Component
@ConditionalOnProperty(name = "huiyin.command", havingValue = "verify-archive")
class VerifyArchiveCommand extends Command {

    private static final Pattern LINK = Pattern.compile("(\\d{1,18}):([0-9a-f]{64})");
    private static final Texts TEXTS = Texts.of("archive");

    private final VerifyArchive verifyArchive;
    private final String noted;
    private final Locale locale;

    VerifyArchiveCommand(
            VerifyArchive verifyArchive,
            ApplicationContext context,
            @Value("${huiyin.archive.noted:}") String noted,
            @Value("${huiyin.locale:en}") Locale locale) {
        super(context);
        this.verifyArchive = verifyArchive;
        this.noted = noted;
        this.locale = locale;
    }

    @Override
    protected int run(PrintStream out) {
        var link = LINK.matcher(noted);
        if (!noted.isEmpty() && !link.matches()) {
            out.println(TEXTS.get(locale, "verified.unreadable", noted));
            return 2;
        }
        var anchor = noted.isEmpty()
                ? Optional.<Anchor>empty()
                : Optional.of(new Anchor(Long.parseLong(link.group(1)), link.group(2)));
        var verification = verifyArchive.verifyAll(anchor, () -> {});
        out.println(verification
                .firstBroken()
                .map(finding -> broken(verification, finding))
                .orElseGet(() -> intact(verification)));
        return verification.intact() ? 0 : 1;
    }

    private String intact(Verification verification) {
        var head = verification.head();
        return TEXTS.get(locale, "verified.intact", verification.checked(), head.position(), head.chainHash());
    }

    private String broken(Verification verification, Finding finding) {
        var complaint = Optional.ofNullable(finding.complaint()).orElseGet(() -> TEXTS.get(locale, "verified.unknown"));
        var field = finding.field() == null ? "" : new RecordWords(locale).path(finding.field());
        var fault = TEXTS.get(locale, "fault." + finding.fault(), field);
        return TEXTS.get(
                locale,
                "verified.broken",
                verification.checked(),
                complaint,
                finding.version(),
                finding.position(),
                fault);
    }
}

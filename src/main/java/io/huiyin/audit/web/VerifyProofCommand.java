package io.huiyin.audit.web;

import io.huiyin.audit.Chain;
import io.huiyin.audit.Checked;
import io.huiyin.audit.Head;
import io.huiyin.audit.VerifyProof;
import io.huiyin.audit.files.AnchorFile;
import io.huiyin.audit.files.AnchorFile.NotAnAnchor;
import io.huiyin.text.Texts;
import io.huiyin.web.Command;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/**
 * {@code java -jar huiyin.jar --huiyin.command=verify-proof [--huiyin.anchor=FILE]} checks all chains, prints what it found and ends
 * with 0 when everything holds, with 1 when not, and with 2 when the anchor file cannot be read.
 */
@Component
@ConditionalOnProperty(name = "huiyin.command", havingValue = "verify-proof")
class VerifyProofCommand extends Command {

    private static final Texts TEXTS = Texts.of("proof");

    private final VerifyProof verifyProof;
    private final String anchor;
    private final Locale locale;

    VerifyProofCommand(
            VerifyProof verifyProof,
            ApplicationContext context,
            @Value("${huiyin.anchor:}") String anchor,
            @Value("${huiyin.locale:en}") Locale locale) {
        super(context);
        this.verifyProof = verifyProof;
        this.anchor = anchor;
        this.locale = locale;
    }

    @Override
    protected int run(PrintStream out) {
        Map<Chain, Head> heads;
        try {
            heads = anchor.isEmpty()
                    ? Map.of()
                    : AnchorFile.read(Files.readAllBytes(Path.of(anchor))).heads();
        } catch (IOException | NotAnAnchor e) {
            out.println(TEXTS.get(locale, "anchor.unreadable", anchor));
            return 2;
        }
        var checked = verifyProof.verify(heads, () -> {});
        checked.forEach(chain -> out.println(ProofWords.text(chain, locale)));
        return checked.stream().allMatch(Checked::intact) ? 0 : 1;
    }
}

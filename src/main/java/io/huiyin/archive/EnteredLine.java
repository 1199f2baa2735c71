package io.huiyin.archive;

import io.huiyin.complaint.Refused;
import io.huiyin.text.Characters;

/** A line of text that a person enters beside the forms. */
final class EnteredLine {

    private EnteredLine() {}

    /** @throws Refused naming the field if it is missing, too long or has characters that cannot be taken */
    static String of(String field, String text, int longest) {
        if (text == null || Characters.isEmpty(text)) {
            throw new Refused(field, "required");
        }
        if (Characters.length(text) > longest) {
            throw new Refused(field, "tooLong", longest);
        }
        Characters.flaw(text, false).ifPresent(flaw -> {
            throw new Refused(field, flaw);
        });
        return text.strip();
    }
}

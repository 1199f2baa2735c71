package io.huiyin.portal.web;

import io.huiyin.complaint.Refused;
import io.huiyin.web.Words;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** What is wrong with a form, by field and in the customer's words. */
final class FieldErrors {

    /** Reasons that a customer needs other words for than another system. */
    private static final Set<String> OWN_WORDS =
            Set.of("required", "unticked", "noContact", "notPhone", "notEmail", "unknownOption");

    private FieldErrors() {}

    static Map<String, String> of(Refused refused, Words words) {
        var errors = new LinkedHashMap<String, String>();
        refused.all().forEach(each -> errors.put(each.field(), text(each, words)));
        return errors;
    }

    private static String text(Refused refused, Words words) {
        var label = words.get("label." + refused.field());
        return OWN_WORDS.contains(refused.reason())
                ? words.texts().get(words.locale(), "refused." + refused.reason(), label)
                : refused.named(label).text(words.locale());
    }
}

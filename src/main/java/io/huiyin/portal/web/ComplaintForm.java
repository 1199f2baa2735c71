package io.huiyin.portal.web;

import io.huiyin.complaint.Channel;
import io.huiyin.complaint.Consent;
import io.huiyin.complaint.Refused;
import io.huiyin.complaint.SecretToken;
import io.huiyin.intake.Registration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a customer has entered to complain, as his browser sent it.
 *
 * @param values by field name; a tick is there or not
 */
record ComplaintForm(Map<String, String> values) {

    private static final List<String> TEXTS = List.of(
            "subtopic",
            "title",
            "description",
            "customerName",
            "contactPhone",
            "contactEmail",
            "customerNumber",
            "expectation",
            "onBehalfOf",
            "behalfRelation");
    private static final List<String> ADDITIONAL =
            List.of("expectation", "customerNumber", "onBehalfOf", "behalfRelation", "consent", "anonymous");
    private static final Pattern SUBMISSION = Pattern.compile("[A-Za-z0-9_-]{22}");

    /** An empty form with a name of its own, so that sending it twice makes one complaint. */
    static ComplaintForm empty() {
        return new ComplaintForm(Map.of("submission", SecretToken.draw().value()));
    }

    /** The same form with the same words is the same complaint; other words are another one, so that nothing gets lost. */
    Registration registration(Locale language) {
        var fields = new LinkedHashMap<String, Object>();
        TEXTS.forEach(field -> fields.put(field, values.get(field)));
        fields.put("channel", Channel.WEBSITE.name());
        fields.put("anonymous", hasTick("anonymous"));
        fields.put("behalfConsent", hasTick("consent") ? Consent.DECLARED.name() : null);
        fields.put("language", language.toLanguageTag());
        fields.put("externalReference", reference());
        return new Registration(fields);
    }

    /** What is missing where somebody complains for another person: that person's consent, or what he is to him (S-21). */
    List<Refused> representationGaps() {
        var gaps = new ArrayList<Refused>();
        if (hasText("onBehalfOf") && !hasText("behalfRelation")) {
            gaps.add(new Refused("behalfRelation", "required"));
        }
        if (hasText("onBehalfOf") && !hasTick("consent")) {
            gaps.add(new Refused("consent", "unticked"));
        }
        if (hasTick("consent") && !hasText("onBehalfOf")) {
            gaps.add(new Refused("onBehalfOf", "required"));
        }
        return gaps;
    }

    private String reference() {
        var submission = Optional.ofNullable(values.get("submission"))
                .filter(it -> SUBMISSION.matcher(it).matches())
                .orElseGet(() -> SecretToken.draw().value());
        var words = values.getOrDefault("title", "") + '\n' + values.getOrDefault("description", "");
        return "portal:" + submission + ":" + new SecretToken(words).hash().substring(0, 16);
    }

    /** What stands in a field, nothing else than a text. */
    String text(String field) {
        return values.getOrDefault(field, "");
    }

    public boolean hasTick(String field) {
        return values.containsKey(field);
    }

    private boolean hasText(String field) {
        return !text(field).isBlank();
    }

    /** Whether something was entered where most people need not look. */
    public boolean usesAdditional() {
        return ADDITIONAL.stream().anyMatch(field -> hasTick(field) && (hasText(field)));
    }
}

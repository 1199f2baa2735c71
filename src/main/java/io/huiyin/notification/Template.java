package io.huiyin.notification;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with places to fill in: <code>{{name}}</code> is the value, <code>{{#name}}…{{/name}}</code> stands only if there is a
 * value and <code>{{^name}}…{{/name}}</code> only if there is none. It knows names and texts and nothing else: there is no
 * expression to evaluate, and what a value contains is never looked at.
 */
record Template(String source) {

    private static final String NAME = "([a-zA-Z]+)";
    private static final Pattern SECTION =
            Pattern.compile("\\{\\{([#^])" + NAME + "}}\\n?((?:(?!\\{\\{[#^]).)*?)\\{\\{/\\2}}\\n?", Pattern.DOTALL);
    private static final Pattern VALUE = Pattern.compile("\\{\\{" + NAME + "}}");
    private static final Pattern ANY_NAME = Pattern.compile("\\{\\{[#^/]?" + NAME + "}}");

    String fill(Map<String, String> values) {
        var text = source;
        for (var section = SECTION.matcher(text); section.find(); section = SECTION.matcher(text)) {
            boolean shown = section.group(1).equals("#") == has(values, section.group(2));
            text = text.substring(0, section.start()) + (shown ? section.group(3) : "") + text.substring(section.end());
        }
        return VALUE.matcher(text)
                .replaceAll(place -> Matcher.quoteReplacement(values.getOrDefault(place.group(1), "")));
    }

    /** Every name that stands in it. */
    Set<String> names() {
        var names = new LinkedHashSet<String>();
        ANY_NAME.matcher(source).results().forEach(place -> names.add(place.group(1)));
        return names;
    }

    private static boolean has(Map<String, String> values, String name) {
        return !values.getOrDefault(name, "").isEmpty();
    }
}

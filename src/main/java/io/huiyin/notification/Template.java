package io.huiyin.notification;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with places to fill in: <code>{{name}}</code> is the value, <code>{{name.}}</code> the value with a full stop if it ends
 * without one, <code>{{#name}}…{{/name}}</code> stands only if there is a value and <code>{{^name}}…{{/name}}</code> only if there
 * is none; a mark that stands alone takes its line with it. It knows names and texts and nothing else: there is no expression to
 * evaluate, and what a value contains is never looked at.
 */
record Template(String source) {

    private static final String NAME = "([a-zA-Z]+)";
    private static final Pattern SECTION =
            Pattern.compile("\\{\\{([#^])" + NAME + "}}((?:(?!\\{\\{[#^]).)*?)\\{\\{/\\2}}", Pattern.DOTALL);
    private static final Pattern ALONE_IN_LINE = Pattern.compile("^(\\{\\{[#^/]" + NAME + "}})\\n", Pattern.MULTILINE);
    private static final Pattern VALUE = Pattern.compile("\\{\\{" + NAME + "(\\.?)}}");
    private static final Pattern ANY_NAME = Pattern.compile("\\{\\{[#^/]?" + NAME + "\\.?}}");
    private static final Pattern ENDED = Pattern.compile(".*[.!?…。！？][”’」』）\")]*", Pattern.DOTALL);
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
    private static final Pattern ENDS_IN_CHINESE = Pattern.compile(".*\\p{IsHan}\\P{L}*", Pattern.DOTALL);

    String fill(Map<String, String> values) {
        var text = ALONE_IN_LINE.matcher(source).replaceAll("$1");
        for (var section = SECTION.matcher(text); section.find(); section = SECTION.matcher(text)) {
            boolean shown = section.group(1).equals("#") == has(values, section.group(2));
            text = text.substring(0, section.start()) + (shown ? section.group(3) : "") + text.substring(section.end());
        }
        return VALUE.matcher(text)
                .replaceAll(place -> Matcher.quoteReplacement(value(
                        values.getOrDefault(place.group(1), ""), !place.group(2).isEmpty())));
    }

    private String value(String value, boolean asSentence) {
        if (!asSentence || value.isEmpty() || ENDED.matcher(value).matches()) {
            return value;
        }
        boolean chinese =
                CHINESE.matcher(source).find() || ENDS_IN_CHINESE.matcher(value).matches();
        return value + (chinese ? "。" : ".");
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

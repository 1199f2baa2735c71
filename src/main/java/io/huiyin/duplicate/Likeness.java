package io.huiyin.duplicate;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** How alike two short texts are: by pairs of neighbouring characters, which works for Chinese and English alike. */
final class Likeness {

    private Likeness() {}

    /** From 0, nothing in common, to 1, the same but for case, blanks and punctuation. */
    static double of(String one, String another) {
        var pairs = pairs(one);
        var others = pairs(another);
        if (pairs.isEmpty() || others.isEmpty()) {
            return plain(one).equals(plain(another)) ? 1 : 0;
        }
        var common = new HashSet<>(pairs);
        common.retainAll(others);
        return 2.0 * common.size() / (pairs.size() + others.size());
    }

    private static Set<String> pairs(String text) {
        var plain = plain(text);
        var pairs = new HashSet<String>();
        for (int i = 0; i + 1 < plain.length(); i++) {
            pairs.add(plain.substring(i, i + 2));
        }
        return pairs;
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}

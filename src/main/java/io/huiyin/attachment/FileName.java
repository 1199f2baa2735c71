package io.huiyin.attachment;

import java.util.regex.Pattern;

/** Makes of whatever a sender calls a file a name that can be saved anywhere and says what is in it. */
final class FileName {

    private static final int LONGEST = 100;
    private static final Pattern PATH = Pattern.compile(".*[/\\\\]", Pattern.DOTALL);
    private static final Pattern ENDING = Pattern.compile("\\.[^.]*$");
    private static final Pattern NOT_FOR_NAMES = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}<>:\"/\\\\|?*%.\\u0000]+");

    private FileName() {}

    /**
     * @param ending the one that belongs to the content, with its dot; others are undone, so that no second one can deceive
     */
    static String of(String given, String ending) {
        var last = PATH.matcher(given == null ? "" : given).replaceFirst("");
        var stem = NOT_FOR_NAMES
                .matcher(ENDING.matcher(last).replaceFirst(""))
                .replaceAll("_")
                .strip();
        var shortened = shortened(stem);
        return (shortened.isEmpty() || shortened.equals("_") ? "file" : shortened) + ending;
    }

    private static String shortened(String stem) {
        if (stem.length() <= LONGEST) {
            return stem;
        }
        return stem.substring(0, Character.isHighSurrogate(stem.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST);
    }
}

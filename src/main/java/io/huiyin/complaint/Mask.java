package io.huiyin.complaint;

/** What may stand in lists instead of a telephone number, an address or a name (S-46). */
public final class Mask {

    private static final String STARS = "***";
    private static final int PHONE = 7;

    private Mask() {}

    /** Leaves of a mail address its domain, of a number its first three and last two digits, of anything else nothing. */
    public static String contact(String value) {
        if (value == null) {
            return null;
        }
        int at = value.lastIndexOf('@');
        if (at > 0) {
            return STARS + value.substring(at);
        }
        var isNumber = value.length() > PHONE && value.chars().allMatch(c -> "+()- 0123456789".indexOf(c) >= 0);
        return isNumber ? value.substring(0, 3) + STARS + value.substring(value.length() - 2) : STARS;
    }
}

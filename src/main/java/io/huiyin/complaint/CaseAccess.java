package io.huiyin.complaint;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What lets a customer look at his case: its number and the secret that goes with it. */
public record CaseAccess(ComplaintNumber number, SecretToken token) {

    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{22}");
    private static final Pattern JOINED = Pattern.compile("([^.]*)\\.([^.]*)");

    /** Empty unless number and secret look like such. */
    public static Optional<CaseAccess> of(String number, String token) {
        try {
            return TOKEN.matcher(token).matches()
                    ? Optional.of(new CaseAccess(ComplaintNumber.of(number), new SecretToken(token)))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Reads what {@link #joined} has written. */
    public static Optional<CaseAccess> of(String joined) {
        return Optional.of(JOINED.matcher(joined))
                .filter(Matcher::matches)
                .flatMap(parts -> of(parts.group(1), parts.group(2)));
    }

    /** Both in one word. */
    public String joined() {
        return number.value() + "." + token.value();
    }

    /** Where the portal opens the case, below its address. */
    public String path() {
        return "/case/" + number.value() + "/" + token.value();
    }
}

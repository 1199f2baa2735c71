package io.huiyin.complaint;

import java.util.regex.Pattern;

/** What a way to reach somebody looks like, the same at every door. */
public final class ContactDetail {

    public static final ContactDetail PHONE = new ContactDetail("[0-9+ -]{5,20}");
    public static final ContactDetail EMAIL =
            new ContactDetail("[^\\s@<>()\\[\\],;:\"\\\\]{1,64}@[A-Za-z0-9-]{1,63}(\\.[A-Za-z0-9-]{1,63})+");

    private final Pattern pattern;

    private ContactDetail(String pattern) {
        this.pattern = Pattern.compile(pattern);
    }

    public boolean matches(String text) {
        return pattern.matcher(text).matches();
    }
}

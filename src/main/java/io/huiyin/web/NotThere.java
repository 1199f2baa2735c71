package io.huiyin.web;

/** Nothing belongs to what a request names; answered with 404. */
public class NotThere extends RuntimeException {

    private final String field;

    /** @param field what names it, for example {@code token} */
    public NotThere(String field) {
        super("Nothing belongs to this " + field);
        this.field = field;
    }

    String field() {
        return field;
    }
}

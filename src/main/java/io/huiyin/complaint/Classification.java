package io.huiyin.complaint;

/**
 * What a complaint is about.
 *
 * @param category null until it is classified
 * @param byDefault whether nobody classified it in time, so that the category is only the default (S-31)
 * @param subtopic what it is about within its category, or null as long as nobody has said
 */
public record Classification(Category category, boolean byDefault, Subtopic subtopic) {

    Classification as(Category named) {
        return new Classification(named, false, subtopic);
    }

    Classification asDefault() {
        return new Classification(category, true, subtopic);
    }

    /** @param named null if none was named; then the present subtopic stays with its category only */
    Classification as(Category category, Subtopic named) {
        boolean same = category == this.category;
        return new Classification(category, false, named == null && same ? subtopic : named);
    }
}

package io.huiyin.audit;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Function;
import java.util.function.Supplier;

/** A long list that is read page by page; only one page is held. */
class Pages<T> {

    private final Function<T, List<T>> after;
    private final Queue<T> page;
    private T last;

    Pages(Supplier<List<T>> first, Function<T, List<T>> after) {
        this.after = after;
        this.page = new ArrayDeque<>(first.get());
    }

    /** The next one, which stays; empty at the end. */
    Optional<T> peek() {
        if (page.isEmpty() && last != null) {
            page.addAll(after.apply(last));
        }
        return Optional.ofNullable(page.peek());
    }

    T next() {
        last = peek().orElseThrow();
        return page.remove();
    }
}

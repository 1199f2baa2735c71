package io.huiyin.intake.web;

import io.huiyin.intake.Promises.Promise;
import io.huiyin.text.Texts;
import io.huiyin.web.Languages;
import java.time.Instant;

/** A limit that is running. */
record Deadline(String clock, String name, Instant dueAt) {

    private static final Texts NAMES = Texts.of("clocks");

    static Deadline of(Promise promise) {
        return new Deadline(
                promise.clock().label(),
                NAMES.get(Languages.ofRequest(), promise.clock().label()),
                promise.dueAt());
    }
}

package io.huiyin.intake.web;

import io.huiyin.intake.Promises.Promise;
import io.huiyin.text.Words;
import io.huiyin.web.Languages;
import java.time.Instant;

/** A limit that is running. */
record Deadline(String clock, String name, Instant dueAt) {

    static Deadline of(Promise promise) {
        return new Deadline(promise.clock().label(), Words.of(promise.clock(), Languages.ofRequest()), promise.dueAt());
    }
}

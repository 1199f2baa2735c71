package io.huiyin.subscription;

import java.net.URI;
import java.util.Map;

/** Carries one message over the net. */
public interface Sender {

    /** Never throws: what went wrong is part of the answer. */
    Answer post(URI callback, Callbacks allowed, Map<String, String> headers, String body);

    /**
     * How an attempt ended.
     *
     * @param status of HTTP, or 0 if there was no answer
     * @param fault what went wrong, without personal data; null if nothing did
     */
    record Answer(int status, String fault) {

        boolean isDelivered() {
            return status >= 200 && status < 300;
        }

        /** Whether it is this message that was not liked; anything else is about the subscriber or the moment and may pass. */
        boolean isRefusal() {
            return status == 400 || status == 410 || status == 413 || status == 415 || status == 422;
        }
    }
}

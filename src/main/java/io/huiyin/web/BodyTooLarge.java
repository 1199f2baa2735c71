package io.huiyin.web;

import java.io.IOException;

/** A body is longer than what is taken at its address. */
class BodyTooLarge extends IOException {

    private final int maximum;

    /** @param maximum bytes that are taken */
    BodyTooLarge(int maximum) {
        this.maximum = maximum;
    }

    /** What is taken at most, for people. */
    String most() {
        int kilobytes = maximum / 1024;
        return kilobytes < 1024 ? kilobytes + " KB" : kilobytes / 1024 + " MB";
    }
}

package io.huiyin.audit.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.huiyin.audit.Chain;
import io.huiyin.audit.Head;
import io.huiyin.audit.KeptAnchor;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/**
 * An anchor file as callers see it.
 *
 * @param at absent where the file cannot be read any more, and so are its heads
 * @param follows whether it repeats the hash of the file before it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AnchorView(LocalDate day, Instant at, Map<Chain, Head> heads, String sha256, boolean follows) {

    static AnchorView of(KeptAnchor kept) {
        var anchor = kept.anchor();
        return new AnchorView(anchor.day(), anchor.at(), anchor.heads(), kept.sha256(), kept.follows());
    }
}

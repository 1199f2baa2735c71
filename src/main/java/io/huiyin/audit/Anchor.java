package io.huiyin.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The heads of all chains at one moment, to be kept where nobody who can write the database can write.
 *
 * @param day in Shanghai
 * @param previousSha256 hash of the anchor file before, or null for the first
 */
public record Anchor(LocalDate day, Instant at, Map<Chain, Head> heads, String previousSha256) {

    /** The form of the file. */
    public static final String SCHEMA = "huiyin-anchor/1";

    public Anchor {
        heads = Map.copyOf(heads);
    }

    /** What the file says. */
    public Map<String, Object> content() {
        var content = new LinkedHashMap<String, Object>();
        content.put("schema", SCHEMA);
        content.put("day", day.toString());
        content.put("at", at);
        heads.forEach((chain, head) -> content.put(
                chain.name().toLowerCase(Locale.ROOT), Map.of("position", head.position(), "hash", head.hash())));
        content.put("previousSha256", previousSha256);
        return content;
    }
}

package io.huiyin.audit.files;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.huiyin.audit.Anchor;
import io.huiyin.audit.Chain;
import io.huiyin.audit.Head;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Locale;

/** Reads what an anchor file says. */
public final class AnchorFile {

    private static final ObjectMapper JSON = new ObjectMapper();

    private AnchorFile() {}

    /** @throws NotAnAnchor if these are not the bytes of an anchor file */
    public static Anchor read(byte[] bytes) {
        try {
            var json = JSON.readTree(bytes);
            if (json == null || !Anchor.SCHEMA.equals(json.path("schema").asText())) {
                throw new NotAnAnchor(null);
            }
            var heads = new EnumMap<Chain, Head>(Chain.class);
            for (var chain : Chain.values()) {
                heads.put(chain, head(json.path(chain.name().toLowerCase(Locale.ROOT))));
            }
            return new Anchor(
                    LocalDate.parse(json.path("day").asText()),
                    Instant.parse(json.path("at").asText()),
                    heads,
                    json.path("previousSha256").asText(null));
        } catch (IOException | DateTimeException e) {
            throw new NotAnAnchor(e);
        }
    }

    private static Head head(JsonNode json) {
        if (!json.path("position").isIntegralNumber() || !json.path("hash").isTextual()) {
            throw new NotAnAnchor(null);
        }
        return new Head(json.path("position").asLong(), json.path("hash").asText());
    }

    /** What was given is no anchor file. */
    public static class NotAnAnchor extends RuntimeException {
        NotAnAnchor(Throwable cause) {
            super("Not an anchor file", cause);
        }
    }
}

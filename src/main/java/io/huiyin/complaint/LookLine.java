package io.huiyin.complaint;

import io.huiyin.proof.CanonicalJson;
import io.huiyin.proof.Sha256;
import java.time.Instant;
import java.util.HashMap;
import java.util.Optional;

/**
 * A line of the read log as it is kept.
 *
 * @param position place among all looks, from 1
 * @param complaint number of the complaint, or null when many were looked through
 * @param kind what was looked at
 * @param purpose why, or null
 * @param hash covers all the others and the hash of the line before
 */
public record LookLine(
        long position,
        Instant at,
        String reader,
        String complaint,
        String kind,
        String address,
        String purpose,
        String hash) {

    /** The look as the next line after one with the given hash. */
    public static LookLine of(Look look, long position, Instant at, String previousHash) {
        var line = new LookLine(
                position,
                at,
                look.reader(),
                Optional.ofNullable(look.complaint())
                        .map(ComplaintNumber::value)
                        .orElse(null),
                look.kind().name(),
                look.address(),
                Optional.ofNullable(look.purpose()).map(Enum::name).orElse(null),
                null);
        return line.with(line.hashAfter(previousHash));
    }

    /** The hash that this line must have when it follows a line with the given hash. */
    public String hashAfter(String previousHash) {
        var line = new HashMap<String, Object>();
        line.put("position", position);
        line.put("at", at);
        line.put("reader", reader);
        line.put("complaint", complaint);
        line.put("kind", kind);
        line.put("address", address);
        line.put("purpose", purpose);
        line.put("previousHash", previousHash);
        return Sha256.of(CanonicalJson.bytes(line));
    }

    private LookLine with(String newHash) {
        return new LookLine(position, at, reader, complaint, kind, address, purpose, newHash);
    }
}

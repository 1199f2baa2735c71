package io.huiyin.audit;

import io.huiyin.proof.Sha256;
import java.nio.charset.StandardCharsets;

/**
 * The lines of a clock ledger that one seal took up.
 *
 * @param lines how many
 * @param hash one over all of theirs
 */
public record SealedClocks(int lines, String hash) {

    private static final int LENGTH = 64;

    /**
     * What a seal binds of lines with these hashes.
     *
     * @param hashes one after the other, in their own order; null where there is no line
     * @return null where there is no line
     */
    public static SealedClocks of(String hashes) {
        return hashes == null
                ? null
                : new SealedClocks(hashes.length() / LENGTH, Sha256.of(hashes.getBytes(StandardCharsets.US_ASCII)));
    }
}

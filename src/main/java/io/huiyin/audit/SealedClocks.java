package io.huiyin.audit;

import io.huiyin.proof.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The lines of a clock ledger that one seal took up.
 *
 * @param lines how many
 * @param hash one over all of theirs
 */
public record SealedClocks(int lines, String hash) {

    /**
     * What a seal binds of lines with these hashes.
     *
     * @param hashes in their own order
     * @return null where there is no line
     */
    public static SealedClocks of(List<String> hashes) {
        return hashes.isEmpty()
                ? null
                : new SealedClocks(
                        hashes.size(), Sha256.of(String.join("", hashes).getBytes(StandardCharsets.US_ASCII)));
    }
}

package io.huiyin.complaint;

import io.huiyin.proof.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

/** A random word that nobody can guess and that opens one thing to whoever holds it, for example {@code 5f0Zr1mYQ0i2p3s4t5u6vw}. */
public record SecretToken(String value) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 16;

    /** A new token of 128 random bits. */
    public static SecretToken draw() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new SecretToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** SHA-256 in hex: what may be kept where the token itself may not. */
    public String hash() {
        return Sha256.of(value.getBytes(StandardCharsets.UTF_8));
    }

    /** Whether this is the token with that hash; takes the same time wherever the two differ. */
    public boolean matches(String hash) {
        return hash != null
                && MessageDigest.isEqual(
                        hash().getBytes(StandardCharsets.UTF_8), hash.getBytes(StandardCharsets.UTF_8));
    }

    /** Never the token itself, which would end up in a log. */
    @Override
    public String toString() {
        return "SecretToken";
    }
}

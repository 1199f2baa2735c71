package io.huiyin.complaint.persistence;

import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.complaint.SecretToken;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Computes the secret that goes with a complaint's number from a key that nobody but this database has. So every message to the
 * customer can carry his link, and yet no secret is kept.
 */
class TrackingTokens {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 16;

    private final TrackingKey key;

    TrackingTokens(TrackingKey key) {
        this.key = key;
    }

    SecretToken of(ComplaintNumber number) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key.bytes(), ALGORITHM));
            var code = mac.doFinal(number.value().getBytes(StandardCharsets.US_ASCII));
            return new SecretToken(Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(code, BYTES)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}

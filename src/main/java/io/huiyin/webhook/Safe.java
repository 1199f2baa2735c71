package io.huiyin.webhook;

import io.huiyin.complaint.NotNow;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/** Keeps secrets so that the database alone does not tell them: AES-GCM with a key that stands in the environment only. */
class Safe {

    private static final int SHORTEST_KEY = 16;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int KEY_BITS = 256;
    private static final int ROUNDS = 200_000;
    private static final byte[] SALT = "huiyin web hooks".getBytes(StandardCharsets.UTF_8);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String words;
    private SecretKeySpec key;

    /**
     * @param words the key in words, or empty if there is none; then nothing can be kept
     * @throws IllegalArgumentException if it is too short to protect anything
     */
    Safe(String words) {
        if (!words.isEmpty() && words.length() < SHORTEST_KEY) {
            throw new IllegalArgumentException(
                    "huiyin.webhooks.key must have at least " + SHORTEST_KEY + " characters");
        }
        this.words = words;
    }

    /** Made when it is first needed: making it takes as long as guessing shall take. */
    private synchronized SecretKeySpec key() {
        if (key == null) {
            key = stretched(words);
        }
        return key;
    }

    private static SecretKeySpec stretched(String words) {
        try {
            var stretched = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(new PBEKeySpec(words.toCharArray(), SALT, ROUNDS, KEY_BITS));
            return new SecretKeySpec(stretched.getEncoded(), "AES");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * The secret as it may be kept.
     *
     * @param owner id of what it belongs to; it cannot be opened for anything else
     * @throws NotNow if no key is configured
     */
    String lock(String secret, String owner) {
        if (words.isEmpty()) {
            throw new NotNow("noWebhookKey");
        }
        var nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        var locked = crypt(Cipher.ENCRYPT_MODE, nonce, secret.getBytes(StandardCharsets.UTF_8), owner);
        var whole = ByteBuffer.allocate(NONCE + locked.length).put(nonce).put(locked);
        return Base64.getEncoder().encodeToString(whole.array());
    }

    /** @throws IllegalStateException if the key is another than the one it was locked with */
    String open(String locked, String owner) {
        if (words.isEmpty()) {
            throw new IllegalStateException("huiyin.webhooks.key is not set");
        }
        var whole = Base64.getDecoder().decode(locked);
        var nonce = Arrays.copyOf(whole, NONCE);
        var secret = crypt(Cipher.DECRYPT_MODE, nonce, Arrays.copyOfRange(whole, NONCE, whole.length), owner);
        return new String(secret, StandardCharsets.UTF_8);
    }

    private byte[] crypt(int mode, byte[] nonce, byte[] text, String owner) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key(), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A web hook's secret cannot be read; was huiyin.webhooks.key changed?", e);
        }
    }
}

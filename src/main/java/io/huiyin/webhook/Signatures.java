package io.huiyin.webhook;

import io.huiyin.subscription.Subscription;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs with a web hook's secret. */
class Signatures {

    private static final String METHOD = "HmacSHA256";

    private final Safe safe;
    private final ConfiguredHooks configured;

    Signatures(Safe safe, ConfiguredHooks configured) {
        this.safe = safe;
        this.configured = configured;
    }

    /** HMAC-SHA256 in hex. */
    String of(Subscription hook, String text) {
        var secret = configured.secret(hook.id()).orElseGet(() -> safe.open(hook.secret(), hook.id()));
        try {
            var mac = Mac.getInstance(METHOD);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), METHOD));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}

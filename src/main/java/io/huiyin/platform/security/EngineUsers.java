package io.huiyin.platform.security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/**
 * Checks names and passwords against the engine's users, which throttles repeated guessing; their groups become authorities. A right
 * password is remembered for a minute, as a hash with a key of this process: systems send theirs with each request, and checking takes
 * long on purpose.
 */
class EngineUsers implements AuthenticationProvider {

    /** Begins the authority of a group's member, for example {@code GROUP_ops-admin}. */
    static final String PREFIX = "GROUP_";

    private static final Duration REMEMBERED = Duration.ofMinutes(1);
    private static final int MOST = 1_000;

    private final IdentityService identities;
    private final PasswordUsers allowed;
    private final Clock clock;
    private final Mac keyed = keyed();
    private final Recent<Instant> right = new Recent<>(MOST);

    EngineUsers(IdentityService identities, PasswordUsers allowed, Clock clock) {
        this.identities = identities;
        this.allowed = allowed;
        this.clock = clock;
    }

    @Override
    public Authentication authenticate(Authentication claim) {
        var user = claim.getName();
        if (!isRight(user, String.valueOf(claim.getCredentials())) || !allowed.mayUse(user)) {
            throw new BadCredentialsException("Unknown user or wrong password");
        }
        return known(user);
    }

    /** Somebody who has shown before who he is, with the groups that he has now. */
    Authentication known(String user) {
        return UsernamePasswordAuthenticationToken.authenticated(
                user, null, groupsOf(user).toList());
    }

    boolean exists(String user) {
        return identities.createUserQuery().userId(user).count() == 1;
    }

    private boolean isRight(String user, String password) {
        var hash = hash(user + '\0' + password);
        var now = clock.instant();
        var until = right.get(hash);
        if (until != null && until.isAfter(now) && !until.isAfter(now.plus(REMEMBERED))) {
            return true;
        }
        boolean is = identities.checkPassword(user, password);
        if (is) {
            right.put(hash, now.plus(REMEMBERED));
        }
        return is;
    }

    private synchronized String hash(String text) {
        return HexFormat.of().formatHex(keyed.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static Mac keyed() {
        try {
            var key = new byte[32];
            new SecureRandom().nextBytes(key);
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HMAC with SHA-256", e);
        }
    }

    private Stream<SimpleGrantedAuthority> groupsOf(String user) {
        return identities.createGroupQuery().groupMember(user).list().stream()
                .map(group -> new SimpleGrantedAuthority(PREFIX + group.getId()));
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}

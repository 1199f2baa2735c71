package io.huiyin.platform.security;

import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** Checks names and passwords against the engine's users, which throttles repeated guessing; their groups become authorities. */
class EngineUsers implements AuthenticationProvider {

    /** Begins the authority of a group's member, for example {@code GROUP_ops-admin}. */
    static final String PREFIX = "GROUP_";

    private final IdentityService identities;

    EngineUsers(IdentityService identities) {
        this.identities = identities;
    }

    @Override
    public Authentication authenticate(Authentication claim) {
        var user = claim.getName();
        if (!identities.checkPassword(user, String.valueOf(claim.getCredentials()))) {
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

    private Stream<SimpleGrantedAuthority> groupsOf(String user) {
        return identities.createGroupQuery().groupMember(user).list().stream()
                .map(group -> new SimpleGrantedAuthority(PREFIX + group.getId()));
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}

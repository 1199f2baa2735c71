package io.huiyin.platform.security.oidc;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** Takes from what the company's log-in says of somebody who he is in Huiyin and which groups he has. */
class StaffFromClaims extends OidcUserService {

    /** Begins the authority of a group's member, as everywhere in Huiyin. */
    private static final String GROUP = "GROUP_";

    private static final Pattern ID = Pattern.compile("[a-zA-Z0-9][a-zA-Z0-9_.-]{0,63}");

    private final OidcSettings settings;
    private final StaffAccounts accounts;

    StaffFromClaims(OidcSettings settings, StaffAccounts accounts) {
        this.settings = settings;
        this.accounts = accounts;
    }

    /** @throws OAuth2AuthenticationException for somebody without a usable name or without any of Huiyin's groups */
    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        var person = super.loadUser(request);
        var id = person.getClaimAsString(settings.userClaim());
        if (id == null || !ID.matcher(id).matches() || id.equals(settings.breakGlass())) {
            throw refused("no_usable_name");
        }
        var groups = groups(person);
        if (groups.isEmpty()) {
            throw refused("no_group");
        }
        accounts.keep(id, person, groups);
        return new DefaultOidcUser(
                groups.stream()
                        .map(group -> new SimpleGrantedAuthority(GROUP + group))
                        .toList(),
                request.getIdToken(),
                person.getUserInfo(),
                settings.userClaim());
    }

    private Set<String> groups(OidcUser person) {
        var claimed = person.getClaims().get(settings.groupsClaim());
        var names = claimed instanceof Collection<?> several ? several : claimed == null ? List.of() : List.of(claimed);
        return names.stream()
                .map(String::valueOf)
                .filter(accounts::isGroupOfStaff)
                .collect(Collectors.toSet());
    }

    private static OAuth2AuthenticationException refused(String reason) {
        return new OAuth2AuthenticationException(new OAuth2Error(reason));
    }
}

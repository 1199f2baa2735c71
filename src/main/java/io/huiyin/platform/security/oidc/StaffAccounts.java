package io.huiyin.platform.security.oidc;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps the engine's users as the company's log-in last said: tasks, notices and four-eyes rules look for people there. Their
 * passwords are random and known to nobody.
 */
class StaffAccounts {

    private static final String CHANNELS = "channel-system";
    private static final int PASSWORD_BYTES = 48;

    private final IdentityService identities;
    private final TransactionTemplate transaction;
    private final SecureRandom random = new SecureRandom();

    StaffAccounts(IdentityService identities, TransactionTemplate transaction) {
        this.identities = identities;
        this.transaction = transaction;
    }

    /** Calling systems have passwords, not people. */
    boolean isGroupOfStaff(String group) {
        return !group.equals(CHANNELS)
                && identities.createGroupQuery().groupId(group).count() == 1;
    }

    /** Creates the user or brings him up to date, with these groups and no others. */
    void keep(String id, OidcUser person, Set<String> groups) {
        transaction.executeWithoutResult(status -> {
            save(id, person);
            var present = identities.createGroupQuery().groupMember(id).list().stream()
                    .map(Group::getId)
                    .collect(Collectors.toSet());
            present.stream()
                    .filter(group -> !groups.contains(group))
                    .forEach(gone -> identities.deleteMembership(id, gone));
            groups.stream()
                    .filter(group -> !present.contains(group))
                    .forEach(added -> identities.createMembership(id, added));
        });
    }

    private void save(String id, OidcUser person) {
        var user = identities.createUserQuery().userId(id).singleResult();
        boolean isNew = user == null;
        if (isNew) {
            user = identities.newUser(id);
            user.setPassword(nobodysPassword());
        }
        if (take(user, person) || isNew) {
            identities.saveUser(user);
        }
    }

    /** Whether something was different. */
    private static boolean take(User user, OidcUser person) {
        boolean same = Objects.equals(user.getFirstName(), person.getGivenName())
                && Objects.equals(user.getLastName(), person.getFamilyName())
                && Objects.equals(user.getEmail(), person.getEmail());
        user.setFirstName(person.getGivenName());
        user.setLastName(person.getFamilyName());
        user.setEmail(person.getEmail());
        return !same;
    }

    private String nobodysPassword() {
        var bytes = new byte[PASSWORD_BYTES];
        random.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}

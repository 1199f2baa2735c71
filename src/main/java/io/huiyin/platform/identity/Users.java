package io.huiyin.platform.identity;

import io.huiyin.text.Texts;
import java.util.Locale;
import org.camunda.bpm.engine.IdentityService;

/** Creates the users that Huiyin itself brings. */
class Users {

    private static final Texts NAMES = Texts.of("demoUsers");

    private final IdentityService identities;
    private final Locale locale;
    private final boolean checked;

    /** @param checked whether passwords must keep the rules; in the demo they need not */
    Users(IdentityService identities, Locale locale, boolean checked) {
        this.identities = identities;
        this.locale = locale;
        this.checked = checked;
    }

    boolean anyIn(String group) {
        return identities.createUserQuery().memberOfGroup(group).count() > 0;
    }

    /** Whether this user may not have this password. */
    boolean refuse(String id, String password) {
        return checked
                && !identities
                        .checkPasswordAgainstPolicy(password, identities.newUser(id))
                        .isValid();
    }

    /** Creates a user with this password, or leaves the one there is as it is. */
    void ensure(String id, String group, String password) {
        if (identities.createUserQuery().userId(id).count() > 0) {
            return;
        }
        var name = NAMES.get(locale, id).split(" ", 2);
        var user = identities.newUser(id);
        user.setLastName(name[0]);
        user.setFirstName(name[1]);
        user.setEmail(id + "@huiyin.example");
        user.setPassword(password);
        identities.saveUser(user);
        identities.createMembership(id, group);
    }
}

package io.huiyin.platform.identity;

import io.huiyin.text.Texts;
import java.util.Locale;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;

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
        var user = identities.newUser(id);
        name(user, NAMES.get(locale, id));
        user.setEmail(id + "@huiyin.example");
        user.setPassword(password);
        identities.saveUser(user);
        identities.createMembership(id, group);
    }

    /** The web applications put the first name first: a name that is written the other way round, as in Chinese, stays whole. */
    private static void name(User user, String name) {
        int space = name.indexOf(' ');
        user.setFirstName(name.substring(space + 1));
        user.setLastName(space < 0 ? "" : name.substring(0, space));
    }
}

package io.huiyin.platform.security;

import io.huiyin.platform.security.SignIn.Door;
import io.huiyin.platform.security.SignIn.Outcome;

/** Where the company's log-in notes who came in. */
public class SignInNotes {

    private final SignIns signIns;

    SignInNotes(SignIns signIns) {
        this.signIns = signIns;
    }

    /** @param address where the request came from */
    public void came(String person, String address) {
        signIns.note(person, Outcome.SUCCESS, Door.SINGLE_SIGN_ON, address);
    }

    public void refused(String address) {
        signIns.note(null, Outcome.REFUSED, Door.SINGLE_SIGN_ON, address);
    }
}

package io.huiyin.platform.security;

/** Who may come in with a password of Huiyin's. */
@FunctionalInterface
public interface PasswordUsers {

    /** @param user id of a user who has brought the right password */
    boolean mayUse(String user);
}

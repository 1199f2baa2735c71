package io.huiyin.intake;

import io.huiyin.complaint.Groups;

/**
 * Who brings a complaint to Huiyin.
 *
 * @param person whether it is a member of staff who took it from the customer and not a system that only hands it in (C-18)
 */
public record Bringer(String user, boolean person) {

    /** A member of staff; he is the complaint's first-contact owner. */
    public static Bringer person(String user) {
        return new Bringer(user, true);
    }

    /** A self-service channel; the complaint has no first-contact owner until somebody takes it. */
    public static Bringer system(String user) {
        return new Bringer(user, false);
    }

    /** Somebody who calls a door. */
    public static Bringer of(Viewer caller) {
        return new Bringer(caller.user(), !caller.groups().contains(Groups.CHANNEL_SYSTEM));
    }
}

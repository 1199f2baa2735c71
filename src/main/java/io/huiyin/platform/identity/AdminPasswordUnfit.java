package io.huiyin.platform.identity;

/** An empty database needs an administrator, and the password that was given for him is none or too easy to guess. */
class AdminPasswordUnfit extends RuntimeException {

    private final String reason;

    /** @param reason {@code missing} or {@code weak}; the texts are in the catalogue {@code start} */
    AdminPasswordUnfit(String reason) {
        super("HUIYIN_ADMIN_PASSWORD is " + reason + " and there is no administrator");
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}

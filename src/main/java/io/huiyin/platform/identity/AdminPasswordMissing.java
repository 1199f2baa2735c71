package io.huiyin.platform.identity;

/** An empty database needs an administrator and nobody said with which password. */
class AdminPasswordMissing extends RuntimeException {

    AdminPasswordMissing() {
        super("HUIYIN_ADMIN_PASSWORD is not set and there is no administrator");
    }
}

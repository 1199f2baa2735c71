package io.huiyin.platform.identity;

import io.huiyin.complaint.Groups;
import io.huiyin.platform.start.StartStep;

/** Makes sure that there is an administrator, so that nobody else can become one by the set-up page (CVE-2026-77226). */
class AdministratorStep implements StartStep {

    private static final String ADMINISTRATOR = "admin";

    private final Users users;
    private final String password;

    AdministratorStep(Users users, String password) {
        this.users = users;
        this.password = password;
    }

    @Override
    public void run() {
        if (users.anyIn(Groups.ADMINISTRATORS)) {
            return;
        }
        if (password.isBlank()) {
            throw new AdminPasswordUnfit("missing");
        }
        if (users.refuse(ADMINISTRATOR, password)) {
            throw new AdminPasswordUnfit("weak");
        }
        users.ensure(ADMINISTRATOR, Groups.ADMINISTRATORS, password);
    }
}

package io.huiyin.platform.identity;

import io.huiyin.complaint.Groups;
import io.huiyin.platform.start.StartStep;

/** One user a group, for trying Huiyin out; never in production. */
class DemoUsersStep implements StartStep {

    private static final String PASSWORD = "demo";

    private final Users users;

    DemoUsersStep(Users users) {
        this.users = users;
    }

    @Override
    public void run() {
        Groups.ALL.forEach(group -> users.ensure(group, group, PASSWORD));
    }
}

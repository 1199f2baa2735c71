package io.huiyin.audit;

import java.util.UUID;

class OldCoursesOnH2Test extends OldCoursesTests {

    @Override
    String newDatabase() {
        return "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
    }
}

package io.huiyin.archive;

import java.util.UUID;

class ArchiveChainOnH2Test extends ArchiveChainTests {

    @Override
    String newDatabase() {
        return "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=30000";
    }
}

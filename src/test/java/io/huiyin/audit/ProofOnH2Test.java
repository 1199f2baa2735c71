package io.huiyin.audit;

import java.util.UUID;

class ProofOnH2Test extends ProofTests {

    @Override
    String newDatabase() {
        return "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=30000";
    }
}

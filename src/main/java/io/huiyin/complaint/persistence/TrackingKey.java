package io.huiyin.complaint.persistence;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The key of a database's tracking tokens; the first node that needs it draws it, and it never changes. */
class TrackingKey {

    private static final int BYTES = 32;

    private final JdbcClient jdbc;
    private final TransactionTemplate ownTransaction;
    private volatile byte[] known;

    TrackingKey(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    byte[] bytes() {
        if (known == null) {
            known = HexFormat.of().parseHex(stored().orElseGet(this::drawn));
        }
        return known.clone();
    }

    private Optional<String> stored() {
        return ownTransaction.execute(status ->
                jdbc.sql("select secret from tracking_key").query(String.class).optional());
    }

    private String drawn() {
        var secret = new byte[BYTES];
        new SecureRandom().nextBytes(secret);
        try {
            ownTransaction.executeWithoutResult(
                    status -> jdbc.sql("insert into tracking_key (id, secret) values (1, ?)")
                            .param(HexFormat.of().formatHex(secret))
                            .update());
        } catch (DuplicateKeyException e) {
            return stored().orElseThrow(); // another node was faster
        }
        return HexFormat.of().formatHex(secret);
    }
}

package io.huiyin.platform.start;

import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Makes the embedded database keep what is committed before anybody is told of it. By itself it writes half a second later, and a node
 * that dies meanwhile would have promised a complaint that nobody has. Of the demo complaints nobody is told, and they are made faster before.
 */
class KeptAtOnce implements SmartLifecycle {

    private static final String EMBEDDED = "H2";

    private final JdbcTemplate database;
    private boolean running;

    KeptAtOnce(JdbcTemplate database) {
        this.database = database;
    }

    @Override
    public void start() {
        running = true;
        ConnectionCallback<String> product =
                connection -> connection.getMetaData().getDatabaseProductName();
        if (EMBEDDED.equals(database.execute(product))) {
            database.execute("SET WRITE_DELAY 0");
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** After the demo complaints and before the web server opens. */
    @Override
    public int getPhase() {
        return 1;
    }
}

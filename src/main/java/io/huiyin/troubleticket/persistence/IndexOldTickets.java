package io.huiyin.troubleticket.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/** Makes the tickets of databases that are older than the index be found by it. */
@Component
class IndexOldTickets implements JavaMigration {

    private static final TypeReference<Map<String, JsonNode>> CONTENT = new TypeReference<>() {};
    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("52.1");
    }

    @Override
    public String getDescription() {
        return "index old tickets";
    }

    @Override
    public Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws JsonProcessingException {
        var jdbc = JdbcClient.create(new SingleConnectionDataSource(context.getConnection(), true));
        var index = new TicketIndex(jdbc);
        var complaints = jdbc.sql("select complaint from trouble_ticket")
                .query(String.class)
                .list();
        for (var complaint : complaints) {
            var content = jdbc.sql("select content from trouble_ticket where complaint = ?")
                    .param(complaint)
                    .query(String.class)
                    .single();
            index.put(complaint, JSON.readValue(content, CONTENT));
        }
    }
}

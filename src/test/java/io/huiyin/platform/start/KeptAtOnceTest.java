package io.huiyin.platform.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

class KeptAtOnceTest {

    @TempDir
    private Path folder;

    @Test
    void whatIsCommittedIsThereAlsoWhenTheNodeDiesAtOnce() throws IOException {
        var running = new SingleConnectionDataSource(url("running"), "sa", "", true);
        var database = new JdbcTemplate(running);
        new KeptAtOnce(database).start();
        database.execute("CREATE TABLE complaint (number INT)");
        IntStream.range(0, 200).forEach(number -> database.update("INSERT INTO complaint VALUES (?)", number));

        Files.copy(folder.resolve("running.mv.db"), folder.resolve("asItWas.mv.db"));

        running.destroy();
        var found = new JdbcTemplate(new DriverManagerDataSource(url("asItWas"), "sa", ""))
                .queryForObject("SELECT COUNT(*) FROM complaint", Integer.class);
        assertThat(found).isEqualTo(200);
    }

    private String url(String name) {
        return "jdbc:h2:file:" + folder.resolve(name);
    }
}

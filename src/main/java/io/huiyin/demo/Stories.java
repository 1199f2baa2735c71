package io.huiyin.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The file of the demo complaints; its other entries only hold what several complaints share. */
final class Stories {

    private static final String FILE = "/demo/complaints.yaml";
    private static final int MOST_REFERENCES = 1000;
    private static final ObjectMapper RECORDS = new ObjectMapper().registerModule(new JavaTimeModule());

    private Stories() {}

    static List<Story> read() {
        var options = new LoaderOptions();
        options.setMaxAliasesForCollections(MOST_REFERENCES);
        try (InputStream file = Stories.class.getResourceAsStream(FILE)) {
            var content = new Yaml(new SafeConstructor(options)).<Map<String, Object>>load(file);
            return List.of(RECORDS.convertValue(content.get("complaints"), Story[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }
}

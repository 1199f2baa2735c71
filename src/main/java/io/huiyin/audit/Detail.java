package io.huiyin.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.huiyin.complaint.CourseLine;
import java.util.Map;

/** What a line of a case log recorded, as it stands in the database now. */
final class Detail {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, Object>> VALUES = new TypeReference<>() {};
    private static final Map<String, Object> UNREADABLE = Map.of("detail", "unreadable");

    private Detail() {}

    /** What cannot be read counts as words. */
    static Map<String, Object> of(CourseLine line) {
        try {
            var values = JSON.readValue(line.detail(), VALUES);
            return values == null ? UNREADABLE : values;
        } catch (JsonProcessingException e) {
            return UNREADABLE;
        }
    }
}

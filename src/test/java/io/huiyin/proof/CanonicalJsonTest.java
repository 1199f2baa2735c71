package io.huiyin.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.huiyin.complaint.Priority;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CanonicalJsonTest {

    @Test
    void sortsMembersAndLeavesOutWhatIsNotThere() {
        var content = new LinkedHashMap<String, Object>();
        content.put("b", null);
        content.put("c", Map.of());
        content.put("a", List.of(true, Priority.URGENT, List.of()));

        assertThat(json(content)).isEqualTo("{\"a\":[true,\"URGENT\",[]],\"c\":{}}");
    }

    @Test
    void writesEqualNumbersEqually() {
        assertThat(json(Map.of("n", List.of(5, 5L, 5.0, new BigDecimal("5.00"), 1e3, 0.50, -0.0))))
                .isEqualTo("{\"n\":[5,5,5,5,1000,0.5,0]}");
    }

    @Test
    void writesInstantsToTheMillisecond() {
        assertThat(json(Map.of("at", Instant.parse("2025-09-26T08:40:00.123456Z"))))
                .isEqualTo("{\"at\":\"2025-09-26T08:40:00.123Z\"}");
    }

    @Test
    void keepsAnyTextReadableForEveryJsonParser() throws Exception {
        var text = "\"quoted\" \\ 线\u0000\u001f\n <script>alert(1)</script> 𠮷 😀 \ud800";

        byte[] bytes = CanonicalJson.bytes(Map.of("text", text));

        assertThat(new ObjectMapper().readTree(bytes).get("text").textValue()).isEqualTo(text);
    }

    @Test
    void hasTheSameHashForTheSameContentInAnyOrder() {
        var one = new LinkedHashMap<String, Object>(Map.of("a", 1));
        one.put("b", "回音");
        var other = new LinkedHashMap<String, Object>(Map.of("b", "回音"));
        other.put("a", 1.0);

        assertThat(Sha256.of(CanonicalJson.bytes(one))).isEqualTo(Sha256.of(CanonicalJson.bytes(other)));
    }

    @Test
    void hashesAsEveryOtherToolDoes() {
        assertThat(Sha256.of("abc".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    private static String json(Map<String, ?> content) {
        return new String(CanonicalJson.bytes(content), StandardCharsets.UTF_8);
    }
}

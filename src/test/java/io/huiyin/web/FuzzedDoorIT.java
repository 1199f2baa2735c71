package io.huiyin.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.huiyin.HuiyinApplication;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** Whatever is sent in, it is never our fault. */
class FuzzedDoorIT {

    /** Half a character gets over the wire only in its escaped form. */
    private static final ObjectWriter ESCAPED = JsonMapper.builder()
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .build()
            .writer();

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<String> NAMES = List.of(
            "channel",
            "receivedAt",
            "externalReference",
            "customer",
            "name",
            "phone",
            "email",
            "importance",
            "language",
            "title",
            "description",
            "anonymous",
            "lateReason",
            "severelyDissatisfied",
            "information",
            "statement",
            "token",
            "scoreResult",
            "comment");

    private static ConfigurableApplicationContext huiyin;
    private static int port;

    @BeforeContainer
    static void start() {
        huiyin = new SpringApplicationBuilder(HuiyinApplication.class)
                .run(
                        "--server.port=0",
                        "--spring.datasource.url=jdbc:h2:mem:fuzzed;DB_CLOSE_DELAY=-1",
                        "--camunda.bpm.job-execution.enabled=false",
                        "--huiyin.demo-data=false",
                        "--huiyin.models=classpath:door-models/");
        port = ((ServletWebServerApplicationContext) huiyin).getWebServer().getPort();
    }

    @AfterContainer
    static void stop() {
        huiyin.close();
    }

    @Property(tries = 300)
    void noBodyMakesADoorFail(@ForAll("bodies") JsonNode body, @ForAll("doors") String door)
            throws JsonProcessingException {
        answers(door, ESCAPED.writeValueAsString(body));
    }

    @Property(tries = 150)
    void noTextMakesADoorFail(@ForAll String body, @ForAll("doors") String door) {
        answers(door, body);
    }

    private static void answers(String door, String body) {
        var client = door.contains("survey") ? Client.at(port) : Client.at(port).as("channel-system");

        var answer = client.post(door, body);

        assertThat(answer.status()).as(body + " -> " + answer.text()).isBetween(200, 499);
        if (answer.status() >= 400) {
            assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        }
    }

    @Provide
    Arbitrary<String> doors() {
        return Arbitraries.of(
                "/api/complaints",
                "/api/complaints/TS202509260000017/information",
                "/api/complaints/TS202509260000017/withdrawal",
                "/api/complaints/TS202509260000017/survey",
                "/api/surveys/AAAAAAAAAAAAAAAAAAAAAA");
    }

    @Provide
    Arbitrary<JsonNode> bodies() {
        return Arbitraries.lazyOf(this::values, this::objects, this::nearlyRight, this::nearlyRight);
    }

    private Arbitrary<JsonNode> values() {
        return Arbitraries.oneOf(
                texts().map(JSON::textNode),
                Arbitraries.bigDecimals().map(JSON::numberNode),
                Arbitraries.longs().map(JSON::numberNode),
                Arbitraries.of(true, false).map(JSON::booleanNode),
                Arbitraries.just(JSON.nullNode()),
                texts().list().ofMaxSize(3).map(items -> {
                    var array = JSON.arrayNode();
                    items.forEach(array::add);
                    return array;
                }));
    }

    private Arbitrary<JsonNode> objects() {
        return Combinators.combine(names().list().ofMaxSize(6), values().list().ofSize(6))
                .as((names, values) -> {
                    var object = JSON.objectNode();
                    for (int i = 0; i < names.size(); i++) {
                        object.set(names.get(i), values.get(i));
                    }
                    return object;
                });
    }

    private Arbitrary<JsonNode> nearlyRight() {
        return Combinators.combine(names(), values(), objects()).as((name, value, customer) -> {
            var object = JSON.objectNode();
            object.put("channel", "APP").put("title", "No signal").put("description", "None");
            object.set("customer", customer);
            if (value.isTextual()) {
                object.set("customer", JSON.objectNode().put("name", "Li").put("phone", "13800138000"));
            }
            object.set(name, value);
            return object;
        });
    }

    private static Arbitrary<String> names() {
        return Arbitraries.oneOf(
                Arbitraries.of(NAMES),
                Arbitraries.of(NAMES),
                Arbitraries.strings().ofMaxLength(8));
    }

    private static Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(30),
                Arbitraries.strings()
                        .withChars('\u0000', '\uD83D', '\uDE00', '\uFFFF', '\u202E', '\n')
                        .ofMaxLength(5),
                Arbitraries.of("APP", "PHONE", "zh-CN", "2025-09-26T16:40", "-999999999-01-01T00:00", "a@b.cn", "5"));
    }
}

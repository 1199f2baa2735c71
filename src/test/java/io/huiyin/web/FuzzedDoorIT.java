package io.huiyin.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.huiyin.HuiyinApplication;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever is sent in, it is never our fault, and no complaint is taken by halves. */
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
            "comment",
            "severity",
            "ticketType",
            "externalId",
            "relatedParty",
            "relatedEntity",
            "note",
            "attachment",
            "requestedResolutionDate",
            "status",
            "statusChangeReason",
            "@type",
            "@referredType",
            "id",
            "role",
            "text",
            "callback",
            "query",
            "events",
            "secret",
            "eventId");

    private static final String TICKETS = "/tmf-api/troubleTicket/v4/troubleTicket";
    private static final String MERGE_PATCH = "application/merge-patch+json";
    private static final List<String> MEDIA = List.of(
            "application/json",
            "application/json;charset=UTF-16",
            "application/json;charset=GBK",
            "application/json;charset=nonsense",
            MERGE_PATCH,
            "text/csv",
            "application/x-ndjson",
            "application/xml",
            "multipart/form-data; boundary=x",
            "multipart/form-data",
            "*/*",
            "x");

    private static ConfigurableApplicationContext huiyin;
    private static int port;
    private static JdbcClient jdbc;
    private static String ticket;

    @BeforeContainer
    static void start() {
        huiyin = new SpringApplicationBuilder(HuiyinApplication.class)
                .run(
                        "--server.port=0",
                        "--spring.datasource.url=jdbc:h2:mem:fuzzed;DB_CLOSE_DELAY=-1;QUERY_CACHE_SIZE=500",
                        "--camunda.bpm.job-execution.enabled=false",
                        "--huiyin.demo-data=false",
                        "--huiyin.models=classpath:door-models/");
        port = ((ServletWebServerApplicationContext) huiyin).getWebServer().getPort();
        jdbc = huiyin.getBean(JdbcClient.class);
        ticket = Client.at(port)
                .as("channel-system")
                .post(TICKETS, "{\"description\": \"a\", \"severity\": \"b\", \"ticketType\": \"c\"}")
                .json()
                .get("id")
                .asText();
    }

    @AfterContainer
    static void stop() {
        huiyin.close();
    }

    @Property(tries = 500)
    void noBodyMakesADoorFail(@ForAll("bodies") JsonNode body, @ForAll("doors") String door)
            throws JsonProcessingException {
        answers(
                "POST",
                door,
                "application/json",
                ESCAPED.writeValueAsString(body).getBytes(StandardCharsets.UTF_8));
    }

    @Property(tries = 150)
    void noPatchMakesADoorFail(@ForAll("bodies") JsonNode body) throws JsonProcessingException {
        answers("PATCH", TICKETS + "/" + ticket, MERGE_PATCH, ESCAPED.writeValueAsBytes(body));
    }

    @Property(tries = 150)
    void noTextMakesADoorFail(@ForAll String body, @ForAll("doors") String door) {
        answers("POST", door, "application/json", body.getBytes(StandardCharsets.UTF_8));
    }

    @Property(tries = 200)
    void noBytesInWhateverEncodingMakeADoorFail(
            @ForAll @Size(max = 300) byte[] body, @ForAll("doors") String door, @ForAll("media") String media) {
        answers("POST", door, media, body);
    }

    @Property(tries = 200)
    void noPartsMakeADoorFail(
            @ForAll("parts") String body, @ForAll("doorsForParts") String door, @ForAll("multipart") String media) {
        answers("POST", door, media, body.getBytes(StandardCharsets.UTF_8));
    }

    @Property(tries = 150)
    void noFileMakesTheImportFail(@ForAll("files") String file, @ForAll("charsets") Charset charset) {
        answers("POST", "/api/complaints/import", "text/csv", file.getBytes(charset));
        answers("POST", "/api/complaints/import", "application/json", file.getBytes(charset));
    }

    @Property(tries = 200)
    void noSearchMakesTheListFail(@ForAll("filters") String name, @ForAll("texts") String value) {
        var query = URLEncoder.encode(name, StandardCharsets.UTF_8) + "="
                + URLEncoder.encode(value, StandardCharsets.UTF_8);
        answers("GET", TICKETS + "?" + query, "application/json", new byte[0]);
    }

    @Property(tries = 60)
    void noMonsterMakesADoorFail(@ForAll("monsters") String body, @ForAll("doors") String door) {
        answers("POST", door, "application/json", body.getBytes(StandardCharsets.UTF_8));
        answers("PATCH", TICKETS + "/" + ticket, MERGE_PATCH, body.getBytes(StandardCharsets.UTF_8));
    }

    private static void answers(String method, String door, String media, byte[] body) {
        var client = callerOf(door).with("Content-Type", media);

        var answer = client.send(method, door, BodyPublishers.ofByteArray(body));

        assertThat(answer.status())
                .as(method + " " + door + " " + new String(body, StandardCharsets.UTF_8) + " -> " + answer.text())
                .isBetween(200, 499);
        if (answer.status() >= 400 && door.startsWith("/tmf-api")) {
            assertThat(answer.json().get("code").asText()).isNotBlank();
            assertThat(answer.json().get("reason").asText()).isNotBlank();
        } else if (answer.status() >= 400) {
            assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        }
        assertThat(halves())
                .as(method + " " + door + " " + new String(body, StandardCharsets.UTF_8))
                .isZero();
    }

    private static Client callerOf(String door) {
        if (door.contains("survey")) {
            return Client.at(port);
        }
        return Client.at(port).as(door.contains("webhooks") ? "ops-admin" : "channel-system");
    }

    /** Complaints without a process or without their first line, processes without a complaint, tickets without a complaint. */
    private static int halves() {
        return jdbc.sql("select (select count(*) from complaint c where not exists (select 1 from act_ru_execution e"
                        + " where e.business_key_ = c.number) or not exists (select 1 from case_entry l"
                        + " where l.complaint = c.number and l.event = 'RECEIVED'))"
                        + " + (select count(*) from act_ru_execution e where e.business_key_ is not null"
                        + " and not exists (select 1 from complaint c where c.number = e.business_key_))"
                        + " + (select count(*) from trouble_ticket t where not exists (select 1 from complaint c"
                        + " where c.number = t.complaint))")
                .query(Integer.class)
                .single();
    }

    @Provide
    Arbitrary<String> doors() {
        return Arbitraries.of(
                "/api/complaints",
                "/api/complaints/TS202509260000017/information",
                "/api/complaints/TS202509260000017/withdrawal",
                "/api/complaints/TS202509260000017/survey",
                "/api/surveys/AAAAAAAAAAAAAAAAAAAAAA",
                "/api/webhooks",
                TICKETS,
                TICKETS,
                "/tmf-api/troubleTicket/v4/hub",
                "/tmf-api/troubleTicket/v4/listener/troubleTicketCreateEvent");
    }

    @Provide
    Arbitrary<String> doorsForParts() {
        return Arbitraries.oneOf(doors(), Arbitraries.of("/api/complaints/TS202509260000017/attachments"));
    }

    @Provide
    Arbitrary<String> multipart() {
        return Arbitraries.of(
                "multipart/form-data", "multipart/form-data; boundary=", "multipart/form-data; boundary=b");
    }

    /** Parts with and without an end, a header, a name, and very many of them. */
    @Provide
    Arbitrary<String> parts() {
        var piece = Arbitraries.oneOf(
                texts(),
                Arbitraries.of(
                        "--b\r\n",
                        "--b--\r\n",
                        "--b",
                        "\r\n\r\n",
                        "Content-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\n",
                        "Content-Disposition: form-data; name=\"file\"; filename=\"a.txt",
                        "Content-Disposition: form-data; name=\"file\"; filename=\"\u0000\"\r\n\r\n",
                        "--b\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nx\r\n",
                        "--b\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nx\r\n".repeat(300)));
        return piece.list().ofMaxSize(8).map(pieces -> String.join("", pieces));
    }

    @Provide
    Arbitrary<String> media() {
        return Arbitraries.of(MEDIA);
    }

    @Provide
    Arbitrary<Charset> charsets() {
        return Arbitraries.of(
                StandardCharsets.UTF_8, StandardCharsets.UTF_16, StandardCharsets.ISO_8859_1, Charset.forName("GBK"));
    }

    @Provide
    Arbitrary<String> filters() {
        return Arbitraries.of(
                "fields",
                "offset",
                "limit",
                "id",
                "status",
                "severity",
                "channel.id",
                "relatedParty.id",
                "creationDate",
                "creationDate.gt",
                "lastUpdate.lte",
                "requestedResolutionDate.gte",
                "resolutionDate.lt",
                "href",
                "@type",
                "priority.lt",
                "purpose",
                "x");
    }

    /** Lines with and without a header, quotations, braces and what is between them. */
    @Provide
    Arbitrary<String> files() {
        var piece = Arbitraries.oneOf(
                texts(),
                Arbitraries.of(
                        "channel,title,description,anonymous\n",
                        "APP,a,b,true\n",
                        "\"",
                        "\n",
                        ",",
                        ";",
                        "{\"channel\": \"APP\", \"title\": \"a\", \"description\": \"b\", \"anonymous\": true}",
                        "{",
                        "}",
                        "[",
                        "]",
                        "\uFEFF"));
        return piece.list().ofMaxSize(12).map(pieces -> String.join("", pieces));
    }

    /** What is deep, long, or said twice. */
    @Provide
    Arbitrary<String> monsters() {
        var size = Arbitraries.of(2, 20, 900, 1100, 20_001, 100_000);
        return Combinators.combine(
                        Arbitraries.of(NAMES), size, Arbitraries.integers().between(0, 6))
                .as((name, times, kind) -> switch (kind) {
                    case 0 -> "[".repeat(times);
                    case 1 -> "{\"" + name + "\":" + "[".repeat(times) + "]".repeat(times) + "}";
                    case 2 -> "{\"" + name + "\":" + "{\"a\":".repeat(times) + "1" + "}".repeat(times) + "}";
                    case 3 -> "{\"" + name + "\":\"" + "语".repeat(times) + "\"}";
                    case 4 -> "{\"" + name + "\":" + "9".repeat(times) + "}";
                    case 5 -> "{\"" + name + "\":1e" + times + ",\"" + name + "\":null}";
                    default -> "{\"" + "a".repeat(times) + "\":1,\"" + name + "\":[" + "1,".repeat(times) + "1]}";
                });
    }

    @Provide
    Arbitrary<JsonNode> bodies() {
        return Arbitraries.lazyOf(
                this::values, this::objects, this::nearlyRight, this::nearlyRight, this::nearlyATicket);
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

    private Arbitrary<JsonNode> nearlyATicket() {
        return Combinators.combine(names(), values(), objects()).as((name, value, party) -> {
            var object = JSON.objectNode();
            object.put("description", "a").put("severity", "Minor").put("ticketType", "complaint");
            object.set("relatedParty", JSON.arrayNode().add(party));
            object.set(name, value);
            return object;
        });
    }

    @Provide
    static Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(30),
                Arbitraries.strings()
                        .withChars('\u0000', '\uD83D', '\uDE00', '\uFFFF', '\u202E', '\n')
                        .ofMaxLength(5),
                Arbitraries.of("APP", "PHONE", "zh-CN", "2025-09-26T16:40", "-999999999-01-01T00:00", "a@b.cn", "5"));
    }
}

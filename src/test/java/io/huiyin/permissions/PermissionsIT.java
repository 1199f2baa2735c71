package io.huiyin.permissions;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.archive.FileRecord;
import io.huiyin.platform.Browser;
import io.huiyin.platform.WebSession;
import io.huiyin.process.ComplaintJourneys;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.camunda.bpm.engine.authorization.Resources;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Every group tries everything: what {@link Permissions} lists, and every other address of the engine; in a database of its own, since
 * everybody also changes what is his.
 */
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:permissions;DB_CLOSE_DELAY=-1;QUERY_CACHE_SIZE=500")
class PermissionsIT extends ComplaintJourneys {

    private static final Set<String> MAY_READ_CUSTOMERS = Set.of("auditor", "complaint-supervisor", "csc-supervisor");

    @LocalServerPort
    private int port;

    @Autowired
    private FileRecord archive;

    @Autowired
    private TransactionTemplate transaction;

    private Cases cases;
    private final List<String> wrong = new CopyOnWriteArrayList<>();

    @BeforeEach
    void twoComplaints() {
        cases = new Cases(engine, complaints, archive, transaction, port);
    }

    @AfterEach
    void away() {
        cases.clear();
    }

    @Test
    void everyGroupMayDoWhatIsListedAndNoMore() {
        for (var group : Permissions.groups()) {
            var door = Door.basic(port, group);
            var session = session(group);
            for (var permission : listed()) {
                if (!permission.isOfTheWebApplications()) {
                    judge(permission, group, door, permission.path());
                }
                if (permission.path().endsWith("/credentials")) {
                    session = session(group); // the other one has ended with the password, see ChangedPassword
                }
                if ((permission.isOfTheEngine() || permission.isOfTheWebApplications()) && entersAny(group)) {
                    judge(permission, group, session, overTheWebApplications(permission.path()));
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void everyGroupEntersTheWebApplicationsThatAreListed() {
        for (var permission : Permissions.all()) {
            if (permission.method().equals(Permissions.LOGIN)) {
                for (var group : Permissions.groups()) {
                    var login = WebSession.at(port, permission.path())
                            .as(group, "demo")
                            .login();
                    note(permission.reach().containsKey(group), login.statusCode() == 200, permission, group, login);
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void nobodyReadsACustomersDataAnywhereUnlessHeIsMeantTo() {
        var addresses = Stream.concat(EngineAddresses.ofTheEngine().stream(), EngineAddresses.ofCockpit().stream())
                .filter(Sweep::tells)
                .toList();
        var sweep = new Sweep(engine, cases.foreign());
        var readers = ConcurrentHashMap.<String>newKeySet();
        Arrays.stream(Permissions.groups()).parallel().forEach(group -> {
            var door = Door.basic(port, group);
            var session = session(group);
            for (var address : addresses) {
                var body = sweep.send(address.contains("/camunda/") ? session : door, address)
                        .body();
                if (Stream.concat(Canary.CONTACT.stream(), Stream.of(Canary.CONTENT))
                        .anyMatch(body::contains)) {
                    readers.add(group + " by " + address);
                }
            }
        });

        assertThat(readers).contains("auditor by GET /engine-rest/task/{id}/form-variables");
        readers.removeIf(reader -> MAY_READ_CUSTOMERS.contains(reader.substring(0, reader.indexOf(' '))));
        assertThat(readers).isEmpty();
    }

    @Test
    void whatIsNotListedChangesNothingForNobody() {
        var addresses = EngineAddresses.ofTheEngine().stream()
                .filter(address -> !Sweep.reads(address))
                .toList();
        var sweep = new Sweep(engine, cases.foreign());
        var before = rows();
        Arrays.stream(Permissions.groups()).parallel().forEach(group -> {
            var door = Door.basic(port, group);
            for (var address : addresses) {
                var answer = sweep.send(door, address);
                if (answer.statusCode() < 300 && !isListed(address, group)) {
                    wrong.add(group + " may " + address + ": " + answer.statusCode() + " " + answer.body());
                }
            }
        });

        assertThat(wrong).isEmpty();
        assertThat(rows()).isEqualTo(before);
    }

    /** How much there is of everything, but for what a supervisor leaves who hands tasks on: the engine's log, and rights on tasks. */
    private Map<String, Long> rows() {
        var rows = engine.getManagementService().getTableCount();
        rows.remove("ACT_HI_OP_LOG");
        var onTasks = engine.getAuthorizationService()
                .createAuthorizationQuery()
                .resourceType(Resources.TASK)
                .count();
        rows.computeIfPresent("ACT_RU_AUTHORIZATION", (table, all) -> all - onTasks);
        return rows;
    }

    private Door session(String group) {
        return Door.session(port, group, isKnownTo(group, "tasklist") ? "tasklist" : "cockpit");
    }

    private void judge(Permission permission, String group, Door door, String path) {
        var reach = permission.reach().get(group);
        boolean everywhere = reach == Reach.ALL || reach == Reach.MASKED;
        var answer = send(permission, group, door, path, cases.foreign());
        note(everywhere, isDone(permission, answer), permission, group, answer);
        if (reach == Reach.MASKED && namesAComplaint(permission)) {
            note(false, Canary.CONTACT.stream().anyMatch(answer.body()::contains), permission, group, answer);
        }
        if (reach == Reach.OWN) {
            if (permission.path().matches(".*/(unclaim|files.*|attachments.*)")) {
                cases.giveOwnTo(group);
            } else {
                cases.offerOwnTo(group);
            }
            var own = send(permission, group, door, path, cases.own());
            note(true, isDone(permission, own), permission, group, own);
        }
        if (!permission.method().equals("GET")) {
            cases.takeBack();
        }
    }

    /** A list also shows what the user works on himself, and that in full. */
    private static boolean namesAComplaint(Permission permission) {
        return permission.path().contains("{");
    }

    private static HttpResponse<String> send(
            Permission permission, String group, Door door, String path, Map<String, String> values) {
        return door.send(
                permission.method(),
                filled(path, group, values).replaceAll("\\{\\w+}", "x"),
                filled(permission.body(), group, values));
    }

    private static String filled(String template, String group, Map<String, String> values) {
        if (template == null) {
            return null;
        }
        var filled = template.replace("{user}", group);
        for (var value : values.entrySet()) {
            filled = filled.replace("{" + value.getKey() + "}", value.getValue());
        }
        return filled;
    }

    /** A refusal that has to do with what was sent is none: whoever gets it has been let in. */
    private static boolean isDone(Permission permission, HttpResponse<String> answer) {
        if (permission.path().contains("/count")) {
            return Browser.json(answer).path("count").asInt() > 0;
        }
        boolean hides = permission.isOfTheEngine() || permission.isOfTheWebApplications();
        var refusals = hides ? Set.of(401, 403, 404) : Set.of(401, 403);
        return !refusals.contains(answer.statusCode()) && answer.statusCode() < 500;
    }

    private void note(
            boolean expected, boolean found, Permission permission, String group, HttpResponse<String> answer) {
        if (expected != found) {
            wrong.add("%s %s %s: %d %s"
                    .formatted(
                            group,
                            found ? "may" : "may not",
                            permission.address(),
                            answer.statusCode(),
                            answer.body()));
        }
    }

    /** Without the download in Tasklist: a file that is not there looks like a task that is none of the user's. */
    private static List<Permission> listed() {
        return Permissions.all().stream()
                .filter(permission -> !permission.method().equals(Permissions.LOGIN))
                .filter(permission -> !permission.area().equals(Permissions.DEMO))
                .filter(permission -> !permission.path().endsWith("/files/{attachment}"))
                .toList();
    }

    private static boolean isListed(String address, String group) {
        return Permissions.all().stream()
                .filter(permission -> permission.reach().containsKey(group))
                .anyMatch(permission -> Sweep.isSame(address, permission.address()));
    }

    private static boolean entersAny(String group) {
        return isKnownTo(group, "tasklist") || isKnownTo(group, "cockpit");
    }

    private static boolean isKnownTo(String group, String application) {
        return Permissions.all().stream()
                .filter(permission -> permission.address().equals(Permissions.LOGIN + " " + application))
                .anyMatch(permission -> permission.reach().containsKey(group));
    }

    private static String overTheWebApplications(String path) {
        return path.replace(Permissions.ENGINE, "/camunda/api/engine/engine/default");
    }
}

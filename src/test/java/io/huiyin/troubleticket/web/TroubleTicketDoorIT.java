package io.huiyin.troubleticket.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.huiyin.complaint.CaseEntry;
import io.huiyin.complaint.CaseFile;
import io.huiyin.complaint.Channel;
import io.huiyin.complaint.Complaint;
import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.complaint.Complaints;
import io.huiyin.complaint.ConflictOfInterest;
import io.huiyin.complaint.Consent;
import io.huiyin.complaint.Milestone;
import io.huiyin.complaint.OnBehalf;
import io.huiyin.complaint.PersonalHolding;
import io.huiyin.complaint.Priority;
import io.huiyin.complaint.Relation;
import io.huiyin.complaint.Status;
import io.huiyin.duplicate.Merge;
import io.huiyin.duplicate.Merges;
import io.huiyin.troubleticket.TicketWords;
import io.huiyin.web.Client;
import io.huiyin.web.Client.Answer;
import io.huiyin.web.OpenDoors;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@OpenDoors
class TroubleTicketDoorIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TICKETS = "/tmf-api/troubleTicket/v4/troubleTicket";
    private static final String LISTENER = "/tmf-api/troubleTicket/v4/listener/";

    @LocalServerPort
    private int port;

    @Autowired
    private Complaints complaints;

    @Autowired
    private CaseFile cases;

    @Autowired
    private IdentityService identities;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Merges merges;

    @Autowired
    private List<PersonalHolding> holdings;

    private Client channel;

    @BeforeEach
    void connect() {
        channel = Client.at(port).as("channel-system");
    }

    @Test
    void aTicketWithWhatTheStandardRequiresIsTakenInAsAComplaint() {
        var answer = channel.post(TICKETS, ticket().toString());

        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        Standard.holdsFor("TroubleTicket", answer.text());
        var number = ComplaintNumber.of(id(answer));
        assertThat(answer.header("Location")).isEqualTo(TICKETS + "/" + number);
        assertThat(answer.json().get("href").asText()).isEqualTo(answer.header("Location"));
        assertThat(answer.json().get("status").asText()).isEqualTo("acknowledged");
        assertThat(answer.json().get("severity").asText()).isEqualTo("Minor");
        assertThat(answer.json().get("ticketType").asText()).isEqualTo("complaint");
        assertThat(answer.json().at("/statusChange/0/status").asText()).isEqualTo("acknowledged");
        assertThat(answer.json().has("creationDate")).isTrue();
        assertThat(answer.json().has("lastUpdate")).isTrue();
        assertThat(complaints.get(number).intake().description()).isEqualTo("No signal since Monday");
        assertThat(complaints.get(number).intake().receivedBy()).isEqualTo("channel-system");
    }

    @Test
    void whoComplainsForAnotherIsAnsweredAndSaysForWhom() {
        var ticket = ticket();
        ticket.set(
                "relatedParty",
                json(
                        """
                [{"id": "C-1", "name": "Wang Fang", "role": "customer", "href": "tel:13900000009", "@referredType": "Customer"},
                 {"id": "P-2", "name": "Li Hua", "role": "familyMember", "href": "tel:13800000002", "@referredType": "Individual"}]"""));
        ticket.set(
                "relatedEntity",
                json("""
                [{"id": "recording 7", "role": "spoken", "@referredType": "Consent"}]"""));

        var answer = channel.post(TICKETS, ticket.toString());

        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        Standard.holdsFor("TroubleTicket", answer.text());
        var intake = complaints.get(ComplaintNumber.of(id(answer))).intake();
        assertThat(intake.customer().name()).isEqualTo("Li Hua");
        assertThat(intake.customer().phone()).isEqualTo("13800000002");
        assertThat(intake.onBehalf())
                .isEqualTo(new OnBehalf("Wang Fang", Relation.FAMILY, Consent.SPOKEN, "recording 7"));
    }

    @Test
    void aRepresentativeOfWhomNothingMoreIsKnownIsTakenAndAConsentThatNobodyKnowsIsNot() {
        var ticket = ticket();
        ticket.set(
                "relatedParty",
                json(
                        """
                [{"id": "C-1", "role": "customer", "@referredType": "Customer"},
                 {"id": "mailto:li@example.com", "name": "Li Hua", "role": "representative", "@referredType": "Individual"}]"""));
        var taken = channel.post(TICKETS, ticket.toString());
        assertThat(complaints.get(ComplaintNumber.of(id(taken))).intake().onBehalf())
                .isEqualTo(new OnBehalf("C-1", null, null, null));

        ticket.set(
                "relatedEntity",
                json("""
                [{"id": "x", "role": "nodded", "@referredType": "Consent"}]"""));
        var refused = channel.post(TICKETS, ticket.toString());

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text()).contains("relatedEntity.role");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a%2Fb", "a%00b", "a%5Cb"})
    void anAddressThatTheServerCannotReadIsRefusedAsEverythingElse(String id) {
        var answer = channel.get(TICKETS + "/" + id);

        isError(answer, 400, "unreadable");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void soIsAParameterThatNoProgramSendsInGoodFaith() {
        isError(channel.get(TICKETS + "?%00=a"), 400, "unreadable");
    }

    @Test
    void aWrongWayIsToldInHuiyinsOwnWords() {
        var answer = channel.post("/tmf-api/troubleTicket/v4/listener/somethingElse", "{}");

        isError(answer, 404, "notFound");
        assertThat(answer.text()).doesNotContain("static resource");
    }

    @Test
    void everythingThatASystemSaysComesBackAsItWasSaid() {
        var ticket = full();

        var answer = channel.post(TICKETS, ticket.toString());

        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        Standard.holdsFor("TroubleTicket", answer.text());
        for (var name : List.of(
                "name",
                "externalId",
                "channel",
                "relatedParty",
                "relatedEntity",
                "requestedResolutionDate",
                "troubleTicketRelationship",
                "attachment",
                "severity",
                "@type")) {
            assertThat(answer.json().get(name)).as(name).isEqualTo(ticket.get(name));
        }
        assertThat(answer.json().at("/note/0/text").asText()).isEqualTo("Only upstairs");
        assertThat(answer.json().at("/note/0/author").asText()).isEqualTo("App");
        var intake = complaints.get(ComplaintNumber.of(id(answer))).intake();
        assertThat(intake.channel()).isEqualTo(Channel.APP);
        assertThat(intake.customer().name()).isEqualTo("Li Hua");
        assertThat(intake.customer().phone()).isEqualTo("+8613800138000");
        assertThat(intake.customer().email()).isEqualTo("li.hua@example.org");
        assertThat(intake.customer().customerNumber()).isEqualTo("C-4711");
    }

    @Test
    void nothingIsAnsweredThatTheStandardDoesNotKnow() {
        var answer = channel.post(TICKETS, full().toString());

        answer.json().fieldNames().forEachRemaining(name -> assertThat(TicketWords.ATTRIBUTES)
                .contains(name));
    }

    @Test
    void theStateOfASystemIsNotTakenOverAndNeitherIsWhatTheServerDecides() {
        var ticket = ticket().put("status", "closed")
                .put("priority", "urgent")
                .put("creationDate", "2019-04-25T12:43:27Z")
                .put("resolutionDate", "2019-04-26T12:43:27Z");

        var answer = channel.post(TICKETS, ticket.toString());

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().get("status").asText()).isEqualTo("acknowledged");
        assertThat(answer.json().has("priority")).isFalse();
        assertThat(answer.json().has("resolutionDate")).isFalse();
        assertThat(answer.json().get("creationDate").asText()).isGreaterThan("2025");
    }

    @Test
    void theSameExternalIdAgainGivesTheSameTicketAndNoSecondNote() {
        var ticket = full().toString();

        var first = channel.post(TICKETS, ticket);
        var second = channel.post(TICKETS, ticket);

        assertThat(second.status()).isEqualTo(201);
        assertThat(id(second)).isEqualTo(id(first));
        assertThat(second.json().get("note")).hasSize(1);
    }

    @Test
    void theSameExternalIdOnTwoChannelsThatOnlyTheSystemKnowsLosesNoComplaint() {
        var first = ticket().put("externalId", "X-" + UUID.randomUUID());
        first.putObject("channel").put("id", "partner-a");
        var second = first.deepCopy().put("description", "Something else");
        second.putObject("channel").put("id", "partner-b");

        var taken = channel.post(TICKETS, first.toString());

        isError(channel.post(TICKETS, second.toString()), 409, "notNow");
        assertThat(id(channel.post(TICKETS, first.toString()))).isEqualTo(id(taken));
    }

    @Test
    void aMergedTicketNamesTheOneThatIsHandledForItToWhomMaySeeThat() {
        var own = id(channel.post(TICKETS, full().toString()));
        var leading = id(channel.post(TICKETS, ticket().toString()));
        var other = Client.at(port).as(anotherSystem());
        var strange = id(other.post(TICKETS, ticket().toString()));
        merge(own, leading);
        merge(strange, leading);

        var ticket = channel.get(TICKETS + "/" + own);

        Standard.holdsFor("TroubleTicket", ticket.text());
        assertThat(ticket.json()
                        .at("/troubleTicketRelationship/0/relationshipType")
                        .asText())
                .isEqualTo("causedBy");
        assertThat(ticket.json()
                        .at("/troubleTicketRelationship/1/relationshipType")
                        .asText())
                .isEqualTo("duplicateOf");
        assertThat(ticket.json().at("/troubleTicketRelationship/1/id").asText()).isEqualTo(leading);
        assertThat(other.get(TICKETS + "/" + strange).text()).doesNotContain(leading, "duplicateOf");
    }

    @Test
    void anExternalIdOfAnotherSystemIsRefusedWithoutShowingItsTicket() {
        var ticket = full();
        channel.post(TICKETS, ticket.toString());

        var answer = Client.at(port).as(anotherSystem()).post(TICKETS, ticket.toString());

        isError(answer, 409, "notNow");
        assertThat(answer.text()).doesNotContain("Li Hua");
    }

    @ParameterizedTest
    @ValueSource(strings = {"description", "severity", "ticketType"})
    void whatTheStandardRequiresIsRequired(String name) {
        var ticket = ticket();
        ticket.remove(name);

        var answer = channel.post(TICKETS, ticket.toString());

        isError(answer, 400, "refusedInput");
        assertThat(answer.json().get("reason").asText()).contains(name);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "description|5",
                "description|\" \"",
                "severity|{}",
                "channel|\"app\"",
                "channel|{\"name\": \"app\"}",
                "relatedParty|[{\"id\": \"1\"}]",
                "relatedParty|[{\"id\": \"1\", \"@referredType\": \"Customer\", \"name\": 5}]",
                "relatedParty|{}",
                "relatedEntity|[{\"id\": \"1\", \"@referredType\": \"Bill\"}]",
                "note|[\"text\"]",
                "note|[{\"author\": \"App\"}]",
                "attachment|[{\"content\": \"SGk=\"}]",
                "requestedResolutionDate|\"tomorrow\"",
                "requestedResolutionDate|\"+999999999-12-31T23:59:59Z\"",
                "severityy|\"Minor\"",
                "name|\"a\\u0000b\"",
                "externalId|\"\\ud800\""
            })
    void whatCannotBeUnderstoodIsRefusedByName(String name, String value) throws Exception {
        var ticket = ticket();
        ticket.set(name, JSON.readTree(value));

        var answer = channel.post(
                TICKETS,
                JSON.writer()
                        .with(JsonWriteFeature.ESCAPE_NON_ASCII.mappedFeature())
                        .writeValueAsString(ticket));

        isError(answer, 400, "refusedInput");
        assertThat(answer.json().get("reason").asText()).contains(name);
    }

    @Test
    void aNameGivenTwiceIsRefused() {
        isError(channel.post(TICKETS, "{\"description\": \"a\", \"description\": \"b\"}"), 400, "refusedInput");
        isError(channel.post(TICKETS, "[]"), 400, "refusedInput");
        isError(channel.post(TICKETS, "{"), 400, "refusedInput");
        isError(channel.post(TICKETS, "\"text\""), 400, "refusedInput");
    }

    @Test
    void fieldsGivesExactlyTheAskedAttributes() {
        var id = id(channel.post(TICKETS, full().toString()));

        var one = channel.get(TICKETS + "/" + id + "?fields=id,status,name");
        var list = channel.get(TICKETS + "?fields=severity&id=" + id);

        assertThat(names(one.json())).containsExactlyInAnyOrder("id", "status", "name");
        assertThat(names(list.json().get(0))).containsExactly("severity");
        assertThat(names(channel.get(TICKETS + "/" + id + "?fields=none").json()))
                .containsExactlyInAnyOrder("id", "href");
        isError(channel.get(TICKETS + "/" + id + "?fields=secret"), 400, "refusedInput");
    }

    @Test
    void aListIsGivenPageByPageWithItsCounts() {
        var system = Client.at(port).as(anotherSystem());
        var ids = new ArrayList<String>();
        for (int i = 0; i < 5; i++) {
            ids.add(0, id(system.post(TICKETS, ticket().toString())));
        }

        var all = system.get(TICKETS);
        var page = system.get(TICKETS + "?offset=1&limit=2&fields=id");
        var end = system.get(TICKETS + "?offset=4&limit=2");
        var beyond = system.get(TICKETS + "?offset=9");

        Standard.holdsForEach("TroubleTicket", all.text());
        assertThat(all.status()).isEqualTo(200);
        assertThat(counts(all)).isEqualTo("5 of 5");
        assertThat(all.json().findValuesAsText("id")).containsAll(ids);
        assertThat(page.status()).isEqualTo(206);
        assertThat(counts(page)).isEqualTo("2 of 5");
        assertThat(page.json().findValuesAsText("id"))
                .isEqualTo(all.json().findValuesAsText("href").stream()
                        .map(href -> href.substring(TICKETS.length() + 1))
                        .toList()
                        .subList(1, 3));
        assertThat(counts(end)).isEqualTo("1 of 5");
        assertThat(counts(beyond)).isEqualTo("0 of 5");
        isError(system.get(TICKETS + "?limit=many"), 400, "refusedInput");
        isError(system.get(TICKETS + "?offset=-1"), 400, "refusedInput");
    }

    @Test
    void aListIsFilteredByAttributesOfTheFirstLevel() {
        var user = anotherSystem();
        var system = Client.at(port).as(user);
        var critical =
                id(system.post(TICKETS, full().put("severity", "Critical").toString()));
        var minor = id(system.post(TICKETS, ticket().put("name", "Bill, please").toString()));
        handled(minor, complaint -> {
            complaint.prioritise(Priority.URGENT);
            complaint.become(Status.IN_HANDLING);
        });

        assertThat(found(system, "severity=Critical")).containsExactly(critical);
        assertThat(found(system, "severity=Critical,Minor")).containsExactlyInAnyOrder(critical, minor);
        assertThat(found(system, "status=inProgress")).containsExactly(minor);
        assertThat(found(system, "status=acknowledged&severity=Critical")).containsExactly(critical);
        assertThat(found(system, "status=held")).isEmpty();
        assertThat(found(system, "priority=urgent")).containsExactly(minor);
        assertThat(found(system, "channel.id=app")).containsExactly(critical);
        assertThat(found(system, "channel.id=other")).containsExactly(minor);
        assertThat(found(system, "relatedParty.id=C-4711")).containsExactly(critical);
        assertThat(found(system, "relatedParty.id=mailto:li.hua@example.org")).containsExactly(critical);
        assertThat(found(system, "relatedParty.id=customer")).containsExactly(minor);
        assertThat(found(system, "href=" + TICKETS + "/" + minor)).containsExactly(minor);
        assertThat(found(system, "@type=TroubleTicket")).hasSize(2);
        assertThat(found(system, "@type=Other")).isEmpty();
        assertThat(found(system, "requestedResolutionDate=2026-12-01T04:00:00Z"))
                .containsExactly(critical);
        assertThat(found(system, "requestedResolutionDate.gt=2026-12-01T04:00:00Z"))
                .isEmpty();
        assertThat(found(system, "resolutionDate.gt=2025-01-01T00:00:00Z")).isEmpty();
        handled(minor, complaint -> {
            complaint.become(Status.FED_BACK);
            complaint.reach(Milestone.FED_BACK, cases.now());
        });
        assertThat(found(system, "resolutionDate.gt=2025-01-01T00:00:00Z")).containsExactly(minor);
        assertThat(found(system, "name=Bill%2C%20please")).isEmpty();
        assertThat(found(system, "ticketType=complaint&id=" + minor)).containsExactly(minor);
        assertThat(found(system, "creationDate.gt=2025-01-01T00:00:00%2B08:00")).hasSize(2);
        assertThat(found(system, "creationDate.lt=2025-01-01T00:00:00Z")).isEmpty();
        assertThat(found(system, "lastUpdate.gte=2025-01-01T00:00:00Z")).hasSize(2);
        isError(system.get(TICKETS + "?colour=red"), 400, "refusedInput");
        isError(system.get(TICKETS + "?creationDate=yesterday"), 400, "refusedInput");
        isError(system.get(TICKETS + "?severity.gt=a"), 400, "refusedInput");
    }

    @Test
    void aTicketIsFoundByEveryWordOfTheFirstLevelThatItShows() {
        var system = Client.at(port).as(anotherSystem());
        var ticket = full().put("@baseType", "Base").put("@schemaLocation", "https://example.org/schema");
        var id = id(system.post(TICKETS, ticket.toString()));
        handled(id, complaint -> {
            complaint.prioritise(Priority.URGENT);
            complaint.become(Status.FED_BACK);
            complaint.reach(Milestone.FED_BACK, cases.now());
        });
        system.post(TICKETS, ticket().toString());

        var shown = system.get(TICKETS + "/" + id).json();
        var words = shown.properties().stream()
                .filter(attribute -> attribute.getValue().isTextual())
                .toList();

        assertThat(words).hasSizeGreaterThan(16);
        words.forEach(word -> assertThat(found(system, word.getKey() + "=" + encoded(word.getValue())))
                .as(word.toString())
                .contains(id));
        var since = encoded(shown.get("statusChangeDate"));
        assertThat(found(system, "statusChangeReason=FED_BACK&statusChangeDate.gte=" + since))
                .containsExactly(id);
        assertThat(found(system, "statusChangeReason=FED_BACK&statusChangeDate.gt=" + since))
                .isEmpty();
        assertThat(found(system, "expectedResolutionDate.lt=2025-01-01T00:00:00Z"))
                .isEmpty();
    }

    private static String encoded(JsonNode value) {
        return URLEncoder.encode(value.asText(), StandardCharsets.UTF_8);
    }

    @Test
    void aTicketIsHeldWhileOtherDepartmentsAreAskedAndFoundSo() {
        var system = Client.at(port).as(anotherSystem());
        var id = id(system.post(TICKETS, ticket().toString()));
        handled(id, complaint -> complaint.become(Status.IN_HANDLING));
        noted(id, CaseEntry.Event.DEPARTMENT_ASKED, null, Map.of("department", "legal-dept"));

        assertThat(system.get(TICKETS + "/" + id).json().get("status").asText()).isEqualTo("held");
        assertThat(found(system, "status=held")).containsExactly(id);
        assertThat(found(system, "status=inProgress")).isEmpty();

        noted(
                id,
                CaseEntry.Event.STEP_COMPLETED,
                "Task_ContributeFinding",
                Map.of("department", "legal-dept", "departmentFinding", "Fine"));
        assertThat(found(system, "status=inProgress")).containsExactly(id);
    }

    private void noted(String id, CaseEntry.Event event, String step, Map<String, Object> detail) {
        cases.note(complaints.get(ComplaintNumber.of(id)), "legal-dept", event, step, detail);
    }

    @Test
    void whoIsErasedIsNotFoundAnyMore() {
        var system = Client.at(port).as(anotherSystem());
        var id = id(system.post(TICKETS, full().toString()));

        holdings.forEach(holding -> holding.erase(ComplaintNumber.of(id)));

        assertThat(found(system, "relatedParty.id=C-4711,mailto:li.hua@example.org"))
                .isEmpty();
        assertThat(jdbc.sql("select count(*) from trouble_ticket_party where complaint = ?")
                        .param(id)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aTicketFollowsItsComplaintToTheEnd() {
        var id = id(channel.post(TICKETS, ticket().toString()));
        handled(id, complaint -> complaint.become(Status.IN_HANDLING));
        handled(id, complaint -> {
            complaint.become(Status.FED_BACK);
            complaint.reach(Milestone.FED_BACK, cases.now());
        });

        var resolved = channel.get(TICKETS + "/" + id);
        handled(id, complaint -> complaint.startNextRound());
        var again = channel.get(TICKETS + "/" + id);
        handled(id, complaint -> complaint.become(Status.CLOSED));
        var closed = channel.get(TICKETS + "/" + id);

        Standard.holdsFor("TroubleTicket", resolved.text());
        assertThat(resolved.json().get("status").asText()).isEqualTo("resolved");
        assertThat(resolved.json().has("resolutionDate")).isTrue();
        assertThat(again.json().get("status").asText()).isEqualTo("inProgress");
        assertThat(again.json().get("statusChangeReason").asText()).isEqualTo("IN_HANDLING, round 2");
        assertThat(closed.json().get("statusChange").findValuesAsText("status"))
                .containsExactly("acknowledged", "inProgress", "resolved", "inProgress", "closed");
        assertThat(found(channel, "status=closed")).contains(id);
    }

    @Test
    void aTicketWaitsForTheCustomerWhileHeIsAskedWhetherHeWithdraws() {
        var id = id(channel.post(TICKETS, ticket().toString()));

        asked(id);

        assertThat(channel.get(TICKETS + "/" + id).json().get("status").asText())
                .isEqualTo("pending");
        assertThat(found(channel, "status=pending")).contains(id);
        assertThat(found(channel, "status=acknowledged")).doesNotContain(id);
    }

    @Test
    void aSystemChangesWhatItHasSaidItself() {
        var id = id(channel.post(TICKETS, full().toString()));

        var answer = patch(
                channel,
                id,
                "{\"severity\": \"Major\", \"requestedResolutionDate\": null, \"note\": [{\"text\": \"It is worse now\"}]}");

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        Standard.holdsFor("TroubleTicket", answer.text());
        assertThat(answer.json().get("severity").asText()).isEqualTo("Major");
        assertThat(answer.json().has("requestedResolutionDate")).isFalse();
        assertThat(channel.get("/api/complaints/" + id + "/timeline").text()).contains("INFORMATION_ADDED");
    }

    @Test
    void attributesThatAreSentAsTheyAreShownChangeNothing() {
        var created = channel.post(TICKETS, full().toString());

        var answer = patch(channel, id(created), created.text());

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.json()).isEqualTo(created.json());
        assertThat(channel.with("Content-Type", "application/json")
                        .send("PATCH", TICKETS + "/" + id(created) + "/", BodyPublishers.ofString("{}"))
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id|\"1\"",
                "href|\"/1\"",
                "creationDate|\"2025-01-01T00:00:00Z\"",
                "description|\"Something else\"",
                "name|\"Something else\"",
                "priority|\"urgent\"",
                "status|\"closed\"",
                "status|\"solved\"",
                "status|null",
                "statusChangeReason|\"Because\"",
                "statusChange|[]",
                "severity|null",
                "severity|5",
                "colour|\"red\""
            })
    void whatASystemMayNotChangeIsRefusedByNameAndNothingElseIsChangedEither(String name, String value) {
        var id = id(channel.post(TICKETS, ticket().toString()));

        var answer = patch(channel, id, "{\"ticketType\": \"request\", \"" + name + "\": " + value + "}");

        isError(answer, 400, "refusedInput");
        assertThat(answer.json().get("reason").asText()).contains(name);
        assertThat(channel.get(TICKETS + "/" + id).json().get("ticketType").asText())
                .isEqualTo("complaint");
    }

    @Test
    void theStateCancelledAndADeletionAreTheWishToWithdraw() {
        var cancelled = id(channel.post(TICKETS, ticket().toString()));
        var deleted = id(channel.post(TICKETS, ticket().toString()));

        var answer = patch(channel, cancelled, "{\"status\": \"cancelled\", \"statusChangeReason\": \"Works again\"}");
        var deletion = delete(channel, deleted);

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(deletion.status()).isEqualTo(204);
        assertThat(deletion.text()).isEmpty();
        assertThat(heard()).contains("Works again / channel-system / OTHER");
        isError(delete(channel, deleted), 409, "notNow");
    }

    @Test
    void aClosedTicketIsNeitherChangedNorWithdrawn() {
        var id = id(channel.post(TICKETS, ticket().toString()));
        handled(id, complaint -> complaint.become(Status.CLOSED));

        isError(delete(channel, id), 409, "notNow");
        isError(patch(channel, id, "{\"severity\": \"Major\"}"), 409, "notNow");
        isError(patch(channel, id, "{\"note\": [{\"text\": \"One more thing\"}]}"), 409, "notNow");
    }

    @Test
    void aSystemSeesAndChangesItsOwnTicketsOnly() {
        var id = id(channel.post(TICKETS, full().toString()));
        var other = Client.at(port).as(anotherSystem());

        isError(other.get(TICKETS + "/" + id), 403, "notAllowed");
        isError(patch(other, id, "{\"severity\": \"Major\"}"), 403, "notAllowed");
        isError(delete(other, id), 403, "notAllowed");
        assertThat(found(other, "id=" + id)).isEmpty();
    }

    @Test
    void peopleInTheCompanySeeTicketsAsTheirGroupsMay() {
        var id = id(channel.post(TICKETS, full().toString()));

        var supervisor = Client.at(port).as("csc-supervisor").get(TICKETS + "/" + id);
        var department = Client.at(port).as("customer-service-center").get(TICKETS + "/" + id);

        assertThat(supervisor.text()).contains("Li Hua", "Only upstairs");
        assertThat(jdbc.sql("select reader from read_log where complaint = ? order by position")
                        .param(id)
                        .query(String.class)
                        .list())
                .containsExactly("csc-supervisor", "customer-service-center");
        assertThat(department.status()).isEqualTo(200);
        assertThat(department.text()).doesNotContain("Li Hua", "13800138000", "C-4711", "Only upstairs");
        Standard.holdsFor("TroubleTicket", department.text());
        isError(Client.at(port).as("technical-dept").get(TICKETS + "/" + id), 403, "notAllowed");
        isError(Client.at(port).as("ops-admin").get(TICKETS), 403, "notAllowed");
        isError(delete(Client.at(port).as("csc-supervisor"), id), 403, "notAllowed");
        isError(patch(Client.at(port).as("auditor"), id, "{\"severity\": \"Major\"}"), 403, "notAllowed");
        isError(Client.at(port).as("auditor").post(TICKETS, ticket().toString()), 403, "notAllowed");
    }

    @Test
    void aTicketThatIsAboutADepartmentIsNotThereForItsMembers() {
        var id = id(channel.post(TICKETS, ticket().toString()));
        handled(
                id,
                complaint -> complaint.keepOut(new ConflictOfInterest(Set.of(), Set.of("customer-service-center"))));

        isError(Client.at(port).as("customer-service-center").get(TICKETS + "/" + id), 403, "notAllowed");
        assertThat(found(Client.at(port).as("customer-service-center"), "id=" + id))
                .isEmpty();
        assertThat(found(Client.at(port).as("customer-service-dept"), "id=" + id))
                .containsExactly(id);
    }

    @Test
    void errorsHaveCodeAndReasonWhereverTheyComeFrom() {
        isError(Client.at(port).get(TICKETS), 401, "401");
        isError(channel.get(TICKETS + "/TS202501010000010"), 404, "notFound");
        isError(channel.get(TICKETS + "/1"), 404, "notFound");
        isError(channel.get("/tmf-api/troubleTicket/v4/nothing"), 404, "notFound");
        isError(channel.send("PUT", TICKETS, BodyPublishers.ofString("{}")), 405, "405");
        isError(channel.with("Content-Type", "text/plain").post(TICKETS, "a"), 415, "415");
        isError(channel.with("Accept", "application/xml").get(TICKETS), 406, "406");
        isError(channel.get("/tmf-api/troubleTicket/v4//troubleTicket"), 400, "unreadable");
    }

    @Test
    void aSlashAtTheEndMeansTheSame() {
        var created = channel.post(TICKETS + "/", ticket().toString());

        assertThat(created.status()).as(created.text()).isEqualTo(201);
        assertThat(channel.get(TICKETS + "/").status()).isIn(200, 206);
        assertThat(channel.get(TICKETS + "/" + id(created) + "/?fields=id")
                        .json()
                        .get("id")
                        .asText())
                .isEqualTo(id(created));
    }

    @Test
    void aComplaintOfAnotherDoorIsATicketToo() {
        var complaint = channel.post(
                "/api/complaints",
                "{\"channel\": \"WEBSITE\", \"title\": \"Bill\", \"description\": \"Too high\", \"anonymous\": true, \"customer\": {}}");
        var number = complaint.json().get("complaintNumber").asText();

        var ticket = channel.get(TICKETS + "/" + number);

        Standard.holdsFor("TroubleTicket", ticket.text());
        assertThat(ticket.json().at("/channel/id").asText()).isEqualTo("web");
        assertThat(ticket.json().get("severity").asText()).isEqualTo("normal");
        assertThat(found(channel, "severity=normal&channel.id=web&id=" + number))
                .containsExactly(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "troubleTicketCreateEvent",
                "troubleTicketAttributeValueChangeEvent",
                "troubleTicketStatusChangeEvent",
                "troubleTicketDeleteEvent",
                "troubleTicketResolvedEvent",
                "troubleTicketInformationRequiredEvent"
            })
    void whatAnotherSystemTellsIsKeptOnce(String event) {
        var id = UUID.randomUUID().toString();
        var body = "{\"eventId\": \"" + id + "\", \"event\": {\"troubleTicket\": {\"id\": \"77\"}}}";

        var answer = channel.post(LISTENER + event, body);
        channel.post(LISTENER + event + "/", body);

        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        Standard.holdsFor("EventSubscription", answer.text());
        assertThat(jdbc.sql("select event_type from received_event where event_id = ?")
                        .param(id)
                        .query(String.class)
                        .list())
                .containsExactly(event);
        isError(channel.post(LISTENER + event, "{\"eventId\": 5}"), 400, "refusedInput");
        isError(Client.at(port).as("technical-dept").post(LISTENER + event, body), 403, "notAllowed");
    }

    private void merge(String merged, String leading) {
        merges.add(new Merge(
                ComplaintNumber.of(merged),
                ComplaintNumber.of(leading),
                Status.RECEIVED,
                "The same matter",
                "csc-supervisor",
                cases.now()));
        handled(merged, complaint -> complaint.become(Status.MERGED));
    }

    private void handled(String id, Consumer<Complaint> change) {
        cases.change(ComplaintNumber.of(id), change);
    }

    private void asked(String id) {
        cases.note(
                complaints.get(ComplaintNumber.of(id)),
                "channel-system",
                CaseEntry.Event.WITHDRAWAL_REQUESTED,
                null,
                Map.of("withdrawalStatement", "Works again"));
    }

    private List<String> heard() {
        return jdbc.sql("select text_ from act_ru_variable where name_ = 'heard'")
                .query(String.class)
                .list();
    }

    private String anotherSystem() {
        var name = "system-" + UUID.randomUUID().toString().substring(0, 8);
        var user = identities.newUser(name);
        user.setPassword("demo");
        identities.saveUser(user);
        identities.createMembership(name, "channel-system");
        return name;
    }

    private static Answer patch(Client client, String id, String body) {
        return client.with("Content-Type", "application/merge-patch+json")
                .send("PATCH", TICKETS + "/" + id, BodyPublishers.ofString(body));
    }

    private static Answer delete(Client client, String id) {
        return client.send("DELETE", TICKETS + "/" + id, BodyPublishers.noBody());
    }

    private static List<String> found(Client client, String filter) {
        var answer = client.get(TICKETS + "?limit=200&" + filter);
        assertThat(answer.status()).as(answer.text()).isIn(200, 206);
        return StreamSupport.stream(answer.json().spliterator(), false)
                .map(ticket -> ticket.get("id").asText())
                .toList();
    }

    private static void isError(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        Standard.holdsFor("Error", answer.text());
        assertThat(answer.json().get("code").asText()).isEqualTo(code);
        assertThat(answer.json().get("reason").asText()).isNotBlank();
        assertThat(answer.json().get("status").asText()).isEqualTo(String.valueOf(status));
    }

    private static String counts(Answer answer) {
        return answer.header("X-Result-Count") + " of " + answer.header("X-Total-Count");
    }

    private static List<String> names(JsonNode object) {
        var names = new ArrayList<String>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static String id(Answer answer) {
        return answer.json().get("id").asText();
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static ObjectNode ticket() {
        return JSON.createObjectNode()
                .put("description", "No signal since Monday")
                .put("severity", "Minor")
                .put("ticketType", "complaint");
    }

    private static ObjectNode full() {
        try {
            return ((ObjectNode)
                            JSON.readTree(
                                    """
                    {"description": "No signal since Monday", "severity": "Minor", "ticketType": "complaint",
                     "name": "No signal", "channel": {"id": "app", "name": "App"},
                     "requestedResolutionDate": "2026-12-01T12:00:00+08:00",
                     "note": [{"author": "App", "text": "Only upstairs"}],
                     "relatedParty": [{"id": "C-4711", "name": "Li Hua", "role": "customer", "href": "tel:+8613800138000",
                                       "@referredType": "Customer"},
                                      {"id": "mailto:li.hua@example.org", "role": "contact", "@referredType": "ContactMedium"}],
                     "relatedEntity": [{"id": "line-5", "role": "service", "@referredType": "Service"}],
                     "troubleTicketRelationship": [{"id": "77", "relationshipType": "causedBy"}],
                     "attachment": [{"id": "9", "name": "speed.png", "url": "https://files.example.org/9"}],
                     "@type": "TroubleTicket"}
                    """))
                    .put("externalId", "X-" + UUID.randomUUID());
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}

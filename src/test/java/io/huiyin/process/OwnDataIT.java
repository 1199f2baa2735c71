package io.huiyin.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.huiyin.attachment.Attachment.State;
import io.huiyin.attachment.Attachments;
import io.huiyin.attachment.KeepAttachment;
import io.huiyin.complaint.Blackened;
import io.huiyin.complaint.CaseEntry.Event;
import io.huiyin.complaint.Category;
import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.complaint.MajorTier;
import io.huiyin.complaint.RootCauseClass;
import io.huiyin.complaint.Status;
import io.huiyin.duplicate.MergeComplaints;
import io.huiyin.major.ChangeMajor;
import io.huiyin.major.PostMortems;
import io.huiyin.platform.Browser;
import io.huiyin.privacy.ExportPerson;
import io.huiyin.testing.Journey;
import io.huiyin.testing.Major;
import io.huiyin.testing.Stages;
import io.huiyin.testing.Steps;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What customers may ask of their own data. */
class OwnDataIT extends ComplaintJourneys {

    private static final Map<String, Object> CUSTOMER = Map.of(
            "customerName", "欧阳佩珊",
            "contactPhone", "139 5555 0177",
            "contactEmail", "ouyang@example.com",
            "postalAddress", "幸福路七号",
            "title", "Peishan has no line",
            "description", "Peishan has had no line since Monday");

    /** Somebody of whom no other test leaves anything in the database. */
    private static final Map<String, Object> FORGOTTEN = Map.of(
            "customerName", "诸葛瑾瑜",
            "contactPhone", "139 5555 0188",
            "contactEmail", "zhuge@example.com",
            "postalAddress", "平安街九号",
            "title", "Jinyu has no line",
            "description", "Jinyu has had no line since Monday");

    private static final List<String> WORDS =
            List.of("诸葛瑾瑜", "139 5555 0188", "13955550188", "zhuge@example.com", "平安街九号", "Jinyu");

    @Autowired
    private KeepAttachment keepAttachment;

    @Autowired
    private Attachments attachments;

    @Autowired
    private ExportPerson exportPerson;

    @Autowired
    private ChangeMajor changeMajor;

    @Autowired
    private MergeComplaints mergeComplaints;

    @Autowired
    private PostMortems library;

    @LocalServerPort
    private int port;

    @Test
    void everythingAboutOnePersonIsExportedAndEveryLookNoted() {
        complaint.registered(CUSTOMER).jobs();
        var auditor = as("auditor");

        var found = auditor.post("/api/persons/export", "{\"name\": \"欧阳佩珊\", \"phone\": \"13955550177\"}");

        assertThat(found.statusCode()).isEqualTo(200);
        var mine = Stream.iterate(0, i -> i + 1)
                .limit(Browser.json(found).get("complaints").size())
                .map(i -> Browser.json(found).get("complaints").get(i))
                .filter(one -> one.at("/complaint/number")
                        .asText()
                        .equals(complaint.number().value()))
                .findFirst()
                .orElseThrow();
        assertThat(mine.toString()).contains("Peishan has had no line since Monday", "ouyang@example.com");
        assertThat(mine.at("/noticesInFull/0/text").asText())
                .contains(complaint.number().value());
        assertThat(notices.queryForList(
                        "select reader from read_log where complaint = ? and kind = 'EXPORT'",
                        String.class,
                        complaint.number().value()))
                .containsExactly("auditor");
        assertThat(auditor.post("/api/persons/export/file", "{\"name\": \"欧阳佩珊\", \"email\": \"Ouyang@example.com\"}")
                        .body())
                .startsWith("PK")
                .contains(complaint.number() + ".json", complaint.number() + ".pdf");
    }

    @ParameterizedTest
    @ValueSource(strings = {"+86 139-5555-0177", "(139) 55550177", "0086 13955550177"})
    void thePersonIsFoundHoweverHisNumberIsWritten(String phone) {
        complaint.registered(CUSTOMER).jobs();

        var found = as("auditor").post("/api/persons/export", "{\"name\": \"欧阳佩珊\", \"phone\": \"" + phone + "\"}");

        assertThat(found.statusCode()).isEqualTo(200);
        assertThat(found.body()).contains(complaint.number().value());
    }

    @Test
    void whatThePersonBroughtHimselfIsInTheExportedFileAndNothingElse() throws Exception {
        complaint.registered(CUSTOMER).jobs();
        keepFile("bill.txt", "My bill, Peishan", true);
        keepFile("notes.txt", "What the department found", false);
        var zip = new ByteArrayOutputStream();

        exportPerson.zip(List.of(complaint.number()), content -> "{}", zip);

        assertThat(unzipped(zip.toByteArray()))
                .containsEntry(complaint.number() + "/1-bill.txt", "My bill, Peishan")
                .containsOnlyKeys(
                        complaint.number() + ".json", complaint.number() + ".pdf", complaint.number() + "/1-bill.txt");
    }

    @Test
    void aNameAloneOrWithSomebodyElsesNumberFindsNobody() {
        complaint.registered(CUSTOMER).jobs();

        assertThat(as("auditor")
                        .post("/api/persons/export", "{\"name\": \"欧阳佩珊\"}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(as("auditor")
                        .post("/api/persons/export", "{\"name\": \"欧阳佩珊\", \"phone\": \"13900000000\"}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(as("technical-dept")
                        .post("/api/persons/export", "{\"name\": \"欧阳佩珊\", \"phone\": \"13955550177\"}")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void theCenterCorrectsWhatWasMisheardAndTheCourseTellsWhatStoodThereBefore() {
        complaint.registered(CUSTOMER).jobs();
        var path = "/api/complaints/" + complaint.number() + "/customer";

        assertThat(as("customer-service-center")
                        .put(path, "{\"email\": \"peishan@example.com\"}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(as("customer-service-center")
                        .put(path, "{\"name\": \"王佩珊\", \"email\": \"peishan@example.com\", \"reason\": \"Misheard\"}")
                        .statusCode())
                .isEqualTo(204);

        assertThat(complaint.complaint().intake().customer().email()).isEqualTo("peishan@example.com");
        assertThat(complaint.complaint().intake().customer().phone()).isEqualTo("139 5555 0177");
        assertThat(noted(Event.CUSTOMER_CORRECTED)).singleElement().satisfies(entry -> {
            assertThat(entry.actor()).isEqualTo("customer-service-center");
            assertThat(entry.detail())
                    .containsEntry("contactEmail", "peishan@example.com")
                    .containsEntry("contactEmailBefore", "ouyang@example.com")
                    .containsEntry("reason", "Misheard")
                    .doesNotContainKey("contactPhone");
        });
        assertThat(engine.getRuntimeService()
                        .getVariable(complaint.task("Task_GiveFirstResponse").getProcessInstanceId(), "customer"))
                .isEqualTo("王**");
    }

    @Test
    void aCorrectionAfterTheSealIsAnAddendum() {
        handledToTheEnd(CUSTOMER);

        as("csc-supervisor")
                .put(
                        "/api/complaints/" + complaint.number() + "/customer",
                        "{\"email\": \"peishan@example.com\", \"reason\": \"Misheard\"}");

        var versions = Browser.json(as("auditor").get("/api/complaints/" + complaint.number() + "/archive"));
        assertThat(versions.get(versions.size() - 1).get("kind").asText()).isEqualTo("ADDENDUM");
    }

    @Test
    void whoWantsToBeForgottenBeforeTheTimeIsToldWhyNotAndThatIsNoted() {
        handledToTheEnd(CUSTOMER);

        var answer = as("csc-supervisor").post("/api/complaints/" + complaint.number() + "/erasure", "");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(Browser.json(answer).get("detail").asText()).contains("2028");
        assertThat(noted(Event.RETENTION))
                .anyMatch(entry -> "ERASURE_REFUSED".equals(entry.detail().get("action"))
                        && entry.detail().get("reason").toString().contains("2028"));
        assertThat(complaint.complaint().intake().customer().name()).isEqualTo("欧阳佩珊");
    }

    @Test
    void withItsArchiveThePersonGoesEverywhereAndWhatHappenedStays() {
        handledToTheEnd(FORGOTTEN);
        assertThat(placesOf(WORDS)).isNotEmpty();
        complaint.after(Duration.ofDays(3 * 366));

        as("archivist").post("/api/complaints/" + complaint.number() + "/archive/disposal", "");
        assertThat(as("auditor")
                        .delete("/api/complaints/" + complaint.number() + "/archive")
                        .statusCode())
                .isEqualTo(204);

        assertThat(placesOf(WORDS)).isEmpty();
        var left = complaint.complaint();
        assertThat(left.category()).contains(Category.TECHNICAL);
        assertThat(left.rootCauseClass()).isPresent();
        assertThat(left.status()).isEqualTo(Status.ARCHIVED);
        assertThat(noted(Event.SURVEY_ANSWERED))
                .anyMatch(entry -> Integer.valueOf(100).equals(entry.detail().get("satisfactionScore")));
        assertThat(intact("/api/audit/complaints/" + complaint.number() + "/verification"))
                .isTrue();
        assertThat(intact("/api/complaints/" + complaint.number() + "/archive/verification"))
                .isTrue();
        assertThat(as("csc-supervisor")
                        .post("/api/complaints/" + complaint.number() + "/erasure", "")
                        .statusCode())
                .isEqualTo(204);
    }

    @Test
    void whoComplainedTwiceGoesWithBothArchivesAndWithAllThatHeSaidAndSent() throws IOException {
        complaint.registered(FORGOTTEN).jobs();
        var twice = new Journey(engine, complaints).registered(FORGOTTEN).jobs();
        mergeComplaints.merge(twice.number(), complaint.number(), "Jinyu has called twice", "csc-supervisor");
        twice.jobs();
        keepFile("Jinyu.txt", "Jinyu, 13955550188", true);
        assertThat(as("customer-service-center")
                        .post(
                                "/api/complaints/" + complaint.number() + "/information",
                                "{\"information\": \"Jinyu asks again\", \"channel\": \"PHONE\"}")
                        .statusCode())
                .isLessThan(300);
        var answer = new HashMap<>(Steps.callBack(5));
        answer.put("surveyComment", "Jinyu is pleased");
        seal(answer);
        complaint.jobs();
        twice.jobs();
        complaint.after(Duration.ofDays(3 * 366));

        dispose(complaint.number());
        dispose(twice.number());

        assertThat(placesOf(WORDS)).isEmpty();
        for (var number : List.of(complaint.number(), twice.number())) {
            assertThat(intact("/api/audit/complaints/" + number + "/verification"))
                    .isTrue();
            assertThat(intact("/api/complaints/" + number + "/archive/verification"))
                    .isTrue();
        }
    }

    @Test
    void aSearchForARuleFindsNoComplaintWhoseDecisionsAreGone() {
        handledToTheEnd(FORGOTTEN);
        var fired = notices.queryForMap(
                "select d.dec_def_key_ as decision, min(o.rule_id_) as rule from act_hi_dec_out o"
                        + " join act_hi_decinst d on d.id_ = o.dec_inst_id_ join act_hi_procinst p on p.id_ = d.proc_inst_id_"
                        + " where p.business_key_ = ? group by d.dec_def_key_ order by 1 limit 1",
                complaint.number().value());
        notices.update(
                "insert into fired_rule (decision, rule_id, complaint) values (?, ?, ?)",
                fired.get("DECISION"),
                fired.get("RULE"),
                complaint.number().value());
        var search = "{\"number\":\"%s\",\"rule\":\"%s:%s\"}"
                .formatted(complaint.number(), fired.get("DECISION"), fired.get("RULE"));
        assertThat(found(search)).isEqualTo(1);
        complaint.after(Duration.ofDays(3 * 366));

        dispose();

        assertThat(found(search)).isZero();
        assertThat(notices.queryForObject(
                        "select count(*) from fired_rule where complaint = ?",
                        Integer.class,
                        complaint.number().value()))
                .isZero();
    }

    private int found(String search) {
        return Browser.json(as("auditor").post("/api/audit/complaints/search", search))
                .get("total")
                .asInt();
    }

    @Test
    void whatPeopleWroteAboutAMajorComplaintGoesToo() {
        Stages.fedBack(complaint, FORGOTTEN);
        complaint.sign("Task_SignRecord");
        changeMajor.upgrade(
                complaint.number(), MajorTier.TIER_3, Set.of(), "Jinyu has told a newspaper", "customer-service-dept");
        complaint
                .jobs()
                .does("customer-service-dept", "Task_CallBackCustomer", Steps.callBack(5))
                .does("customer-service-dept", "Task_AssessMajorComplaint", Major.confirmed())
                .does("management", "Task_RespondToCustomer", Major.spoken())
                .does(
                        "analysis-team",
                        "Task_WritePostMortem",
                        Steps.with(Major.postMortem(), Map.of("lessons", "Jinyu was not believed")))
                .does("management", "Task_ApprovePostMortem", Major.postMortemApproved())
                .does("management", "Task_ApproveClosing", Major.closing());
        assertThat(placesOf(WORDS)).contains("POST_MORTEM.REPORT", "CASE_ENTRY.DETAIL");
        complaint.after(Duration.ofDays(3 * 366));

        dispose();

        assertThat(placesOf(WORDS)).isEmpty();
        assertThat(library.find(null, RootCauseClass.TECHNICAL_FAULT, null, 100))
                .filteredOn(review -> review.complaint().equals(complaint.number()))
                .singleElement()
                .satisfies(review -> assertThat(review.report()).containsEntry("reviewSatisfaction", "CONFIRMED"));
        assertThat(noted(Event.DECIDED))
                .anySatisfy(line -> assertThat(line.detail().get("reason").toString())
                        .as("the words of a rule")
                        .isNotEqualTo(Blackened.TEXT))
                .anySatisfy(line -> assertThat(line.detail())
                        .containsEntry("majorTier", "TIER_3")
                        .containsEntry("reason", Blackened.TEXT));
        assertThat(intact("/api/audit/complaints/" + complaint.number() + "/verification"))
                .isTrue();
    }

    /** Goes from the first response to the answered survey, after which the archive is sealed. */
    private void seal(Map<String, Object> callBack) {
        complaint
                .does("technical-dept", "Task_GiveFirstResponse", Steps.firstResponse())
                .does("technical-dept", "Task_InvestigateComplaint", Steps.investigation())
                .does("technical-dept", "Task_ProposeSolution", Steps.solution())
                .does("customer-service-dept", "Task_ConfirmCompletion", Steps.confirmation())
                .does("customer-service-center", "Task_GiveFeedback", Steps.feedback())
                .sign("Task_SignRecord")
                .jobs()
                .does("customer-service-dept", "Task_CallBackCustomer", callBack);
    }

    @Test
    void whyComplaintsWereMergedGoesWithEitherOfThem() {
        complaint.registered(CUSTOMER).jobs();
        var twice = new Journey(engine, complaints).registered(CUSTOMER).jobs();
        mergeComplaints.merge(twice.number(), complaint.number(), "Peishan has called twice", "csc-supervisor");
        twice.jobs().forget();
        seal(Steps.callBack(5));
        complaint.after(Duration.ofDays(3 * 366));

        dispose();

        assertThat(notices.queryForList(
                        "select reason from complaint_merge where merged = ?",
                        String.class,
                        twice.number().value()))
                .containsExactly(Blackened.TEXT);
        assertThat(noted(Event.MERGED)).singleElement().satisfies(line -> assertThat(line.detail())
                .containsEntry("reason", Blackened.TEXT));
    }

    @Test
    void whyALevelWasLoweredGoesWithThePersonAndTheClocksHaveNeverSaidIt() {
        Stages.fedBack(complaint, FORGOTTEN);
        changeMajor.upgrade(
                complaint.number(), MajorTier.TIER_2, Set.of(), "Jinyu has told a newspaper", "customer-service-dept");
        complaint.jobs().does("customer-service-dept", "Task_AssessMajorComplaint", Major.confirmed());
        changeMajor.downgrade(complaint.number(), null, "It was not Jinyu in the newspaper", "management");
        complaint.jobs();
        assertThat(placesOf(WORDS)).doesNotContain("CLOCK_EVENT.REASON");
        complaint.sign("Task_SignRecord").does("customer-service-dept", "Task_CallBackCustomer", Steps.callBack(5));
        complaint.after(Duration.ofDays(3 * 366));

        dispose();

        assertThat(placesOf(WORDS)).isEmpty();
    }

    private void dispose() {
        dispose(complaint.number());
    }

    private void dispose(ComplaintNumber number) {
        var archive = "/api/complaints/" + number + "/archive";
        as("archivist").post(archive + "/disposal", "");
        assertThat(as("auditor").delete(archive).statusCode()).isEqualTo(204);
    }

    @Test
    void withItsArchiveTheFilesGoAndTheirHashesStay() throws IOException {
        handledToTheEnd(CUSTOMER);
        var content = "Peishan's bill of March".getBytes(StandardCharsets.UTF_8);
        var kept = keepAttachment.keep(
                complaint.complaint(), "Peishan.txt", new ByteArrayInputStream(content), false, "archivist");
        complaint.after(Duration.ofDays(3 * 366));

        as("archivist").post("/api/complaints/" + complaint.number() + "/archive/disposal", "");
        as("auditor").delete("/api/complaints/" + complaint.number() + "/archive");

        assertThat(notices.queryForObject(
                        "select count(*) from attachment_piece where attachment = ?", Integer.class, kept.id()))
                .isZero();
        assertThat(attachments.of(complaint.number())).singleElement().satisfies(left -> {
            assertThat(left.sha256()).isEqualTo(kept.sha256());
            assertThat(left.state()).isEqualTo(State.ERASED);
            assertThat(left.name()).doesNotContain("Peishan");
        });
        assertThat(noted(Event.ATTACHMENT_ADDED)).singleElement().satisfies(entry -> assertThat(entry.detail())
                .containsEntry("sha256", kept.sha256()));
        assertThat(intact("/api/audit/complaints/" + complaint.number() + "/verification"))
                .isTrue();
        var files = "/api/complaints/" + complaint.number() + "/attachments/";
        assertThat(as("auditor").get(files + kept.id()).statusCode()).isEqualTo(409);
    }

    @Test
    void aLegalHoldKeepsThePersonToo() {
        handledToTheEnd(CUSTOMER);
        complaint.after(Duration.ofDays(3 * 366));
        as("archivist").put("/api/complaints/" + complaint.number() + "/archive/hold", "{\"reason\": \"A lawsuit\"}");

        assertThat(Browser.json(as("csc-supervisor").post("/api/complaints/" + complaint.number() + "/erasure", ""))
                        .get("detail")
                        .asText())
                .contains("A lawsuit");
        assertThat(complaint.complaint().intake().customer().name()).isEqualTo("欧阳佩珊");
    }

    private void handledToTheEnd(Map<String, Object> customer) {
        Stages.fedBack(complaint, customer);
        complaint.sign("Task_SignRecord");
        complaint.jobs().does("customer-service-dept", "Task_CallBackCustomer", Steps.callBack(5));
    }

    private boolean intact(String verification) {
        JsonNode answer = Browser.json(as("auditor").get(verification));
        return answer.get("intact").asBoolean();
    }

    /** Every column of every table that holds one of these words. */
    private List<String> placesOf(List<String> words) {
        return notices
                .queryForList(
                        """
                        select table_name, column_name from information_schema.columns where table_schema = 'PUBLIC'
                        and (data_type like 'CHARACTER%' or data_type like 'BINARY%')
                        """)
                .stream()
                .filter(column -> holds(column.get("TABLE_NAME"), column.get("COLUMN_NAME"), words))
                .map(column -> column.get("TABLE_NAME") + "." + column.get("COLUMN_NAME"))
                .toList();
    }

    private boolean holds(Object table, Object column, List<String> words) {
        return notices.queryForList("select \"" + column + "\" from \"" + table + "\"").stream()
                .flatMap(row -> row.values().stream())
                .map(value -> value instanceof byte[] bytes
                        ? new String(bytes, StandardCharsets.UTF_8)
                        : String.valueOf(value))
                .anyMatch(text -> words.stream().anyMatch(text::contains));
    }

    private void keepFile(String name, String text, boolean fromCustomer) throws IOException {
        keepAttachment.keep(
                complaint.complaint(),
                name,
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                fromCustomer,
                "customer-service-center");
    }

    private static Map<String, String> unzipped(byte[] zip) throws IOException {
        var entries = new HashMap<String, String>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return entries;
    }

    private Browser as(String user) {
        return Browser.at(port).as(user);
    }
}

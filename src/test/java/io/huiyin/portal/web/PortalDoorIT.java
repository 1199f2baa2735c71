package io.huiyin.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.complaint.CaseAccess;
import io.huiyin.complaint.CaseEntry;
import io.huiyin.complaint.CaseFile;
import io.huiyin.complaint.CaseLog;
import io.huiyin.complaint.Channel;
import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.complaint.Complaints;
import io.huiyin.complaint.Consent;
import io.huiyin.complaint.OnBehalf;
import io.huiyin.complaint.Relation;
import io.huiyin.complaint.Status;
import io.huiyin.duplicate.Merge;
import io.huiyin.duplicate.Merges;
import io.huiyin.web.Client;
import io.huiyin.web.Client.Answer;
import io.huiyin.web.OpenDoors;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@OpenDoors
class PortalDoorIT {

    private static final Pattern SECRET = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern SUBMISSION = Pattern.compile("name=\"submission\" value=\"([^\"]+)\"");

    private static final int MEGABYTE = 1024 * 1024;

    @LocalServerPort
    private int port;

    @Autowired
    private Complaints complaints;

    @Autowired
    private CaseLog log;

    @Autowired
    private CaseFile cases;

    @Autowired
    private Merges merges;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    private Client customer;
    private final Map<String, String> cookies = new LinkedHashMap<>();

    @BeforeEach
    void anybody() {
        customer = Client.at(port);
    }

    @Test
    void aComplaintIsRegisteredWithTheWebsiteAsChannelAndNobodyAsItsContactYet() {
        var number = complain(entered("Li Hua", "13800138000"));

        var complaint = complaints.get(number);
        assertThat(complaint.intake().channel()).isEqualTo(Channel.WEBSITE);
        assertThat(complaint.intake().customer().name()).isEqualTo("Li Hua");
        assertThat(complaint.intake().description()).isEqualTo("Every evening.\nFor a week.");
        assertThat(complaint.intake().receivedBy()).isEqualTo("portal");
        assertThat(complaint.firstContactOwner()).isEmpty();
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(number.value())
                        .count())
                .isEqualTo(1);
    }

    @Test
    void theSameFormSentTwiceIsOneComplaintAndOtherWordsAreAnother() {
        var form = form("/complain", entered("Wang Fang", "13800138001"));

        var first = location(send("/complain", form));
        var number = shown("/case/received");
        assertThat(first).isEqualTo("/case/received");
        send("/complain", form);
        assertThat(shown("/case/received")).isEqualTo(number);

        form.put("description", "Something else altogether");
        send("/complain", form);

        assertThat(shown("/case/received")).isNotEqualTo(number);
    }

    @Test
    void whatIsMissingIsSaidAtItsFieldAndNothingEnteredIsLost() {
        var entered = entered("", "");
        entered.put("title", "<script>alert(1)</script>");
        entered.put("subtopic", "REFUND");

        var page = send("/complain", form("/complain", entered));

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.text())
                .contains("role=\"alert\"", "href=\"#customerName\"", "id=\"contactPhone-error\"")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;", "Every evening.")
                .containsPattern("value=\"REFUND\"[^>]*selected")
                .containsPattern("id=\"customerName\"[^>]*aria-invalid=\"true\"")
                .doesNotContain("<script");
    }

    @Test
    void aFieldThatNoBrowserSendsIsRefusedOnAPage() {
        var page = browser()
                .with("Accept", "text/html")
                .with("Content-Type", "application/x-www-form-urlencoded")
                .post("/complain", "%00=x");

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.text()).contains("<h1").doesNotContain("RequestRejected");
    }

    @Test
    void theCaseSaysWhatEachNoticeWasAbout() {
        var number = complain(entered("Li Hua", "13800138000"));
        cases.note(
                complaints.get(number),
                CaseEntry.SYSTEM,
                CaseEntry.Event.NOTICE_SENT,
                null,
                Map.of("purpose", "FIRST_RESPONSE", "channel", "SMS"));

        assertThat(get("/case").text()).contains("Sent to you: first response");
    }

    @Test
    void whoeverComplainsForAnotherNeedsHisConsent() {
        var entered = entered("Li Hua", "13800138000");
        entered.put("onBehalfOf", "Wang Fang");

        assertThat(send("/complain", form("/complain", entered)).text())
                .contains("id=\"consent-error\"", "id=\"behalfRelation-error\"");

        entered.put("consent", "yes");
        assertThat(send("/complain", form("/complain", entered)).text()).contains("id=\"behalfRelation-error\"");

        entered.put("behalfRelation", "FAMILY");
        assertThat(complaints.get(complain(entered)).intake().onBehalf())
                .isEqualTo(new OnBehalf("Wang Fang", Relation.FAMILY, Consent.DECLARED, null));
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        var entered = entered("", "12");
        entered.put("onBehalfOf", "Wang Fang");

        assertThat(send("/complain", form("/complain", entered)).text())
                .contains("id=\"customerName-error\"", "id=\"contactPhone-error\"")
                .contains("id=\"behalfRelation-error\"", "id=\"consent-error\"");
    }

    @Test
    void nobodyNeedsToGiveHisName() {
        var entered = entered("", "");
        entered.put("anonymous", "yes");

        var number = complain(entered);

        assertThat(complaints.get(number).intake().customer().name()).isEmpty();
        assertThat(get("/case/received").text()).contains("You have left no contact");
    }

    @Test
    void aFormWithoutItsSecretIsShownAgainAndChangesNothing() {
        var form = form("/complain", entered("Li Hua", "13800138000"));
        form.put("title", "Sent by another site");
        form.remove("_csrf");

        var page = send("/complain", form);

        assertThat(page.status()).isEqualTo(403);
        assertThat(page.text()).contains("open for a long time", "Sent by another site", "Every evening.");
        assertThat(cookies).doesNotContainKey("huiyin-case");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/case/information", "/case/withdraw"})
    void noFormOfACaseWorksWithoutItsSecret(String path) {
        var number = complain(entered("Li Hua", "13800138000"));
        var form = Map.of("information", "Forged", "statement", "Forged", "sure", "yes");

        assertThat(send(path, form).status()).isEqualTo(403);

        assertThat(log.of(number)).noneMatch(entry -> entry.detail().containsValue("Forged"));
        assertThat(tasks.createTaskQuery()
                        .processInstanceBusinessKey(number.value())
                        .taskDefinitionKey("Task_ConfirmWithdrawal")
                        .count())
                .isZero();
    }

    @Test
    void wrongNumbersAndWrongCodesGetTheSameAnswer() {
        var number = complain(entered("Li Hua", "13800138000")).value();
        var token = complaints.trackingToken(ComplaintNumber.of(number)).value();
        cookies.clear();

        var wrongToken = follow(number, "AAAAAAAAAAAAAAAAAAAAAA");
        var wrongNumber = follow("TS202509260000025", token);
        var nonsense = follow("x", "y");

        assertThat(wrongToken.status()).isEqualTo(404);
        assertThat(wrongNumber.status()).isEqualTo(404);
        assertThat(nonsense.status()).isEqualTo(404);
        assertThat(alike(wrongNumber, "TS202509260000025", token))
                .isEqualTo(alike(wrongToken, number, "AAAAAAAAAAAAAAAAAAAAAA"));
        assertThat(alike(nonsense, "value=\"x\"", "value=\"y\"")).contains("do not belong together");
        assertThat(cookies).doesNotContainKey("huiyin-case");
        assertThat(location(follow(number, token))).isEqualTo("/case");
    }

    @Test
    void theLinkOfAMessageOpensTheCaseAndLeavesTheAddressBar() {
        var number = complain(entered("Li Hua", "13800138000"));
        var link = new CaseAccess(number, complaints.trackingToken(number)).path();
        cookies.clear();

        var answer = get(link);

        assertThat(location(answer)).isEqualTo("/case");
        assertThat(answer.response().headers().allValues("Set-Cookie")).anySatisfy(cookie -> assertThat(cookie)
                .startsWith("huiyin-case=")
                .contains("HttpOnly", "SameSite=Lax", "Path=/case"));
        assertThat(get("/case").text()).contains(number.value(), "Broadband breaks off");
        assertThat(get("/case/" + number + "/AAAAAAAAAAAAAAAAAAAAAA").status()).isEqualTo(404);
    }

    @Test
    void aCaseTellsItsCustomerWhereItStandsAndNothingFromTheInside() {
        complain(entered("Li Hua", "13800138000"));

        var page = get("/case");

        assertThat(page.text())
                .contains("Where it stands", "aria-current=\"step\"")
                .doesNotContain("K05", "business-dept", "technical-dept", "portal", "Task_", "firstContact");
    }

    @Test
    void withoutANumberNobodySeesACase() {
        assertThat(location(get("/case"))).isEqualTo("/follow");
        assertThat(location(get("/case/received"))).isEqualTo("/follow");
        assertThat(location(get("/case/withdraw"))).isEqualTo("/follow");
        cookies.put("huiyin-case", "TS202509260000017.AAAAAAAAAAAAAAAAAAAAAA");
        assertThat(location(get("/case"))).isEqualTo("/follow");
    }

    @Test
    void whatACustomerAddsTwiceIsAddedOnce() {
        var number = complain(entered("Li Hua", "13800138000"));
        var form = form("/case/information", Map.of("information", "It happened again."));

        assertThat(location(send("/case/information", form))).isEqualTo("/case?done=information");
        assertThat(get("/case?done=information").text()).contains("we have added it");

        assertThat(tasks.createTaskQuery()
                        .processInstanceBusinessKey(number.value())
                        .taskDefinitionKey("Task_ReadInformation")
                        .count())
                .isEqualTo(1);
        assertThat(send("/case/information", form("/case/information", Map.of("information", " ")))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void aComplaintIsWithdrawnOnlyByWhoSaysThatHeIsSure() {
        var number = complain(entered("Li Hua", "13800138000"));

        var unsure = send("/case/withdraw", form("/case/withdraw", Map.of("statement", "It works again.")));
        assertThat(unsure.status()).isEqualTo(400);
        assertThat(unsure.text()).contains("id=\"sure-error\"", "It works again.");

        var sure = form("/case/withdraw", Map.of("statement", "It works again.", "sure", "yes"));
        assertThat(location(send("/case/withdraw", sure))).isEqualTo("/case?done=withdrawal");
        assertThat(tasks.createTaskQuery()
                        .processInstanceBusinessKey(number.value())
                        .taskDefinitionKey("Task_ConfirmWithdrawal")
                        .count())
                .isEqualTo(1);
        assertThat(get("/case").text())
                .contains("Somebody will ask you once more before it counts")
                .doesNotContain("/case/withdraw");
        cases.note(
                complaints.get(number),
                "customer-service-center",
                CaseEntry.Event.STEP_COMPLETED,
                "Task_ConfirmWithdrawal",
                Map.of("withdrawalStands", "NO"));
        assertThat(get("/case").text()).doesNotContain("Somebody will ask you once more before it counts");
    }

    @Test
    void leavingForgetsTheCase() {
        complain(entered("Li Hua", "13800138000"));

        send("/case/leave", form("/case", Map.of()));

        assertThat(location(get("/case"))).isEqualTo("/follow");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/complain", "/follow"})
    void pagesAreSmallWithoutScriptAndClosedToOtherSites(String path) {
        var page = get(path);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(30_000);
        assertThat(page.text())
                .startsWith("<!DOCTYPE html>")
                .doesNotContain("<script", "style=\"", "onclick", "http://", "https://");
        assertThat(page.header("Content-Security-Policy"))
                .startsWith("default-src 'none'")
                .doesNotContain("unsafe");
        assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(page.header("Cache-Control")).contains("no-store");
        assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(page.response().headers().allValues("Set-Cookie"))
                .noneMatch(cookie -> cookie.startsWith("JSESSIONID"));
        assertThat(customer.get("/customer.css").text().getBytes(StandardCharsets.UTF_8))
                .hasSizeLessThan(10_000);
    }

    @Test
    void theLanguageIsThatOfTheBrowserUntilAnotherIsChosen() {
        assertThat(customer.with("Accept-Language", "zh-CN,zh;q=0.9").get("/").text())
                .contains("<html lang=\"zh-CN\"", "我要投诉");

        var page = get("/?language=zh-CN");

        assertThat(page.text()).contains("<html lang=\"zh-CN\"", "我要投诉");
        assertThat(get("/follow").text()).contains("<html lang=\"zh-CN\"");
        assertThat(get("/?language=xx").status()).isEqualTo(200);
        assertThat(get("/follow?language=en").text()).contains("<html lang=\"en\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/complain", "/follow", "/case", "/case/received", "/case/information", "/case/withdraw"})
    void everyPageTakesTheChosenLanguageHoweverItIsWritten(String path) {
        complain(entered("Li Hua", "13800138000"));

        for (var chinese : List.of("zh-CN", "zh", "zh_CN", "zh-Hans-CN")) {
            assertThat(get(path + "?language=" + chinese).text()).contains("<html lang=\"zh-CN\"");
            assertThat(get(path + "?language=en-GB").text()).contains("<html lang=\"en\"");
        }
    }

    @Test
    void anAddressThatLeadsNowhereSaysSoInTheLookOfTheOthers() {
        var page = customer.with("Accept", "text/html").get("/nothing-here");

        assertThat(page.status()).isEqualTo(404);
        assertThat(page.text()).contains("There is nothing here", "customer.css");
    }

    @Test
    void aClosedCaseKeepsNoFileThatComesWithWordsItCannotTake() {
        var number = complain(entered("Li Hua", "13800138000"));
        var form = form("/case/information", Map.of("information", "One more thing."));
        cases.change(number, complaint -> complaint.become(Status.CLOSED));

        var page = sendParts("/case/information", form, 1, 20);

        assertThat(page.status()).isEqualTo(409);
        assertThat(page.text()).contains("is closed", "One more thing.");
        assertThat(get("/case").text()).doesNotContain("bill1.txt", "/case/information");
    }

    @Test
    void aCaseThatIsHandledWithAnotherStillTakesWhatItsCustomerAdds() {
        var leading = complain(entered("Li Hua", "13800138000"));
        var number = complain(entered("Li Hua", "13800138000"));
        merges.add(new Merge(number, leading, Status.RECEIVED, "The same matter", "csc-supervisor", cases.now()));
        cases.change(number, complaint -> complaint.become(Status.MERGED));

        assertThat(get("/case").text())
                .contains("/case/information", "together with your complaint " + leading.value())
                .doesNotContain("/case/withdraw");

        cases.change(leading, complaint -> complaint.become(Status.CLOSED));
        assertThat(get("/case").text()).doesNotContain("/case/information");
    }

    @Test
    void aVideoThatIsTooLargeIsRefusedByNameAndTheComplaintIsRegisteredAllTheSame() {
        var form = form("/complain", entered("Li Hua", "13800138000"));

        var answer = sendParts("/complain", form, 1, 70 * MEGABYTE);

        assertThat(location(answer)).as(answer.text()).isEqualTo("/case/received?refused=1");
    }

    @Test
    void ofManyFilesThoseThatFitAreTaken() {
        complain(entered("Li Hua", "13800138000"));
        var form = form("/case/information", Map.of("information", "All the bills."));

        var page = sendParts("/case/information", form, 55, 20);

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.text()).contains("at most 50 files", "bill51.txt").doesNotContain("bill50.txt:");
        assertThat(get("/case").text()).contains("bill1.txt", "bill50.txt").doesNotContain("bill51.txt");
    }

    @Test
    void whatIsFarTooLargeOrCannotBeReadIsSaidOnAPage() {
        var form = form("/complain", entered("Li Hua", "13800138000"));

        var large = sendParts("/complain", form, 1, 257 * MEGABYTE);
        var many = sendParts("/complain", form, 250, 1);
        var broken = browser()
                .with("Accept", "text/html")
                .with("Content-Type", "multipart/form-data")
                .post("/complain", "x");

        assertThat(large.status()).isEqualTo(413);
        assertThat(large.text()).contains("<!DOCTYPE html>", "too much at once", "20 MB", "go back");
        assertThat(large.header("Content-Security-Policy")).startsWith("default-src 'none'");
        assertThat(many.status()).isEqualTo(413);
        assertThat(many.text()).contains("<!DOCTYPE html>", "fewer or smaller files");
        assertThat(broken.status()).isEqualTo(400);
        assertThat(broken.text()).contains("<!DOCTYPE html>", "did not arrive whole");
    }

    private ComplaintNumber complain(Map<String, String> entered) {
        var answer = send("/complain", form("/complain", entered));
        assertThat(answer.status()).as(answer.text()).isEqualTo(303);
        return shown("/case/received");
    }

    private ComplaintNumber shown(String path) {
        var number = Pattern.compile("TS\\d{15}").matcher(get(path).text());
        assertThat(number.find()).isTrue();
        return ComplaintNumber.of(number.group());
    }

    private Answer follow(String number, String token) {
        return send("/follow", form("/follow", Map.of("number", number, "token", token)));
    }

    private static String alike(Answer answer, String number, String token) {
        return answer.text().replace(number, "N").replace(token, "T").replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "");
    }

    private static Map<String, String> entered(String name, String phone) {
        var entered = new LinkedHashMap<String, String>();
        entered.put("subtopic", "NETWORK_FAULT");
        entered.put("title", "Broadband breaks off");
        entered.put("description", "Every evening.\r\nFor a week.");
        entered.put("customerName", name);
        entered.put("contactPhone", phone);
        return entered;
    }

    /** The form of a page with its hidden fields, filled in. */
    private Map<String, String> form(String path, Map<String, String> entered) {
        var page = get(path).text();
        var form = new LinkedHashMap<>(entered);
        for (var hidden : Map.of("_csrf", SECRET, "submission", SUBMISSION).entrySet()) {
            var found = hidden.getValue().matcher(page);
            if (found.find()) {
                form.put(hidden.getKey(), found.group(1));
            }
        }
        return form;
    }

    private Answer get(String path) {
        return kept(browser().get(path));
    }

    private Answer send(String path, Map<String, String> form) {
        var body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return kept(browser()
                .with("Content-Type", "application/x-www-form-urlencoded")
                .post(path, body));
    }

    /** The form as a browser sends it with files of its own, each with another content. */
    private Answer sendParts(String path, Map<String, String> form, int files, int size) {
        var parts = new ArrayList<BodyPublisher>();
        form.forEach((name, value) -> parts.add(BodyPublishers.ofString(
                "--b\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n")));
        for (int number = 1; number <= files; number++) {
            parts.add(BodyPublishers.ofString("--b\r\nContent-Disposition: form-data; name=\"files\"; filename=\"bill"
                    + number + ".txt\"\r\nContent-Type: text/plain\r\n\r\n" + number + " "));
            parts.add(content(size));
            parts.add(BodyPublishers.ofString("\r\n"));
        }
        parts.add(BodyPublishers.ofString("--b--\r\n"));
        return kept(browser()
                .with("Accept", "text/html")
                .with("Content-Type", "multipart/form-data; boundary=b")
                .send("POST", path, BodyPublishers.concat(parts.toArray(BodyPublisher[]::new))));
    }

    private static BodyPublisher content(int size) {
        int piece = Math.min(size, MEGABYTE);
        var pieces = Collections.nCopies(size / piece, "a".repeat(piece).getBytes(StandardCharsets.US_ASCII));
        return BodyPublishers.fromPublisher(BodyPublishers.ofByteArrays(pieces), size);
    }

    private Client browser() {
        var all = cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        return all.isEmpty() ? customer : customer.with("Cookie", all);
    }

    private Answer kept(Answer answer) {
        answer.response().headers().allValues("Set-Cookie").forEach(cookie -> {
            var pair = cookie.substring(0, cookie.indexOf(';')).split("=", 2);
            if (pair[1].isEmpty()) {
                cookies.remove(pair[0]);
            } else {
                cookies.put(pair[0], pair[1]);
            }
        });
        return answer;
    }

    private String location(Answer answer) {
        var location = answer.header("Location");
        return location == null ? null : location.replaceFirst("http://127.0.0.1:\\d+", "");
    }
}

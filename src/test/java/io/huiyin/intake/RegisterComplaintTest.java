package io.huiyin.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.huiyin.complaint.CaseEntry;
import io.huiyin.complaint.Complaints;
import io.huiyin.complaint.Consent;
import io.huiyin.complaint.ImpactScope;
import io.huiyin.complaint.OnBehalf;
import io.huiyin.complaint.Refused;
import io.huiyin.complaint.Relation;
import io.huiyin.complaint.RootCauseClass;
import io.huiyin.testing.MemoryCaseLog;
import io.huiyin.testing.MemoryComplaints;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegisterComplaintTest {

    private static final Instant NOW = Instant.parse("2025-09-26T16:40:00Z");

    private final MemoryComplaints complaints = new MemoryComplaints();
    private final MemoryCaseLog log = new MemoryCaseLog();
    private final RegisterComplaint registerComplaint =
            new RegisterComplaint(complaints, log, Clock.fixed(NOW, ZoneOffset.UTC), new AboutPolicy(user -> true));
    private final Map<String, Object> entered = new HashMap<>(Map.of(
            "channel", "PHONE",
            "customerName", "Li Hua",
            "contactPhone", "+86 138-0013-8000",
            "title", "No signal",
            "description", "No signal since Monday"));

    @Test
    void aCompleteComplaintIsNumberedByTheDayInShanghaiAndOwnedByWhoTookIt() {
        var registered = register();

        assertThat(registered.complaint().number().value()).startsWith("TS20250927000001");
        assertThat(registered.complaint().firstContactOwner()).contains("agent");
        assertThat(registered.complaint().intake().receivedAt()).isEqualTo(NOW);
        assertThat(registered.complaint().intake().impactScope()).isEqualTo(ImpactScope.UNKNOWN);
        assertThat(complaints.find(registered.complaint().number())).isPresent();
    }

    @Test
    void onlyTheHashOfTheTrackingTokenIsKept() {
        var registered = register();

        var kept = registered.complaint().intake().trackingTokenHash();
        assertThat(kept).isNotEqualTo(registered.trackingToken().value()).hasSize(64);
        assertThat(registered.trackingToken().matches(kept)).isTrue();
        assertThat(register().trackingToken().matches(kept)).isFalse();
    }

    @Test
    void receptionIsTheFirstLineOfTheCaseLogAndHoldsNoPersonalData() {
        entered.put("urgentContent", true);

        var line = log.of(register().complaint().number()).get(0);

        assertThat(line.event()).isEqualTo(CaseEntry.Event.RECEIVED);
        assertThat(line.actor()).isEqualTo("agent");
        assertThat(line.detail())
                .containsOnly(
                        Map.entry("channel", "PHONE"),
                        Map.entry("urgentContent", true),
                        Map.entry("solvedAtFirstContact", false),
                        Map.entry("priorComplaints", 0));
    }

    @Test
    void earlierComplaintsOfTheSameTelephoneOrCustomerNumberAreCounted() {
        entered.put("customerNumber", "C-1");
        register();
        entered.put("contactPhone", "010 5555555");

        assertThat(register().priorComplaints()).isEqualTo(1);
        entered.put("customerNumber", "C-2");
        assertThat(register().priorComplaints()).isEqualTo(1);
        entered.put("contactPhone", "010 6666666");
        entered.put("customerNumber", "C-3");
        assertThat(register().priorComplaints()).isZero();
    }

    @ParameterizedTest(name = "{0} is required")
    @ValueSource(strings = {"channel", "customerName", "title", "description"})
    void mandatoryFieldsMayNotBeMissingOrBlank(String field) {
        entered.put(field, null);
        refuses(field, "required");
        entered.put(field, " \n ");
        refuses(field, "required");
        entered.remove(field);
        refuses(field, "required");
    }

    @ParameterizedTest(name = "{0}: at most {1}")
    @CsvSource({
        "title, 200",
        "description, 20000",
        "expectation, 2000",
        "externalReference, 200",
        "postalAddress, 500",
        "lateReason, 1000",
        "customerName, 200",
        "customerNumber, 50"
    })
    void textsHaveALargestLength(String field, int maximum) {
        entered.put(field, "a".repeat(maximum));
        register();
        entered.put(field, "a".repeat(maximum + 1));
        refuses(field, "tooLong");
    }

    @Test
    void whoComplainsForAnotherSaysForWhomWhatHeIsToHimAndThatHeAgreed() {
        entered.put("onBehalfOf", "Wang Fang");
        entered.put("behalfRelation", "FAMILY");
        entered.put("behalfConsent", "WRITTEN");
        refuses("consentEvidence", "required");
        entered.put("consentEvidence", "a".repeat(501));
        refuses("consentEvidence", "tooLong");
        entered.put("consentEvidence", "scan 12");

        assertThat(register().complaint().intake().onBehalf())
                .isEqualTo(new OnBehalf("Wang Fang", Relation.FAMILY, Consent.WRITTEN, "scan 12"));
        entered.put("onBehalfOf", "a".repeat(501));
        refuses("onBehalfOf", "tooLong");
        entered.put("onBehalfOf", null);
        refuses("onBehalfOf", "required");
    }

    @Test
    void aComplaintForAnotherIsTakenFromAChannelBeforeItIsKnownThatHeAgrees() {
        entered.put("onBehalfOf", "Wang Fang");

        var registered = registerComplaint.register(new Registration(entered), Bringer.system("crm"));

        assertThat(registered.complaint().intake().onBehalf()).isEqualTo(new OnBehalf("Wang Fang", null, null, null));
    }

    @Test
    void aMemberOfStaffAsksWhatHeIsToTheOtherAndWhetherThatOneAgrees() {
        entered.put("onBehalfOf", "Wang Fang");
        refuses("behalfRelation", "required");
        entered.put("behalfRelation", "FAMILY");
        refuses("behalfConsent", "required");
    }

    @Test
    void aConsentThatLeavesNothingToLookAtNeedsNoPlace() {
        entered.putAll(Map.of("onBehalfOf", "Li Bao", "behalfRelation", "GUARDIAN", "behalfConsent", "BY_LAW"));

        assertThat(register().complaint().intake().onBehalfOf()).isEqualTo("Li Bao");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2025-09-26, inThePast",
        "2026-09-28, tooLate",
        "tomorrow, notADate",
        "2025-02-30, notADate",
    })
    void theDayThatABodyOutsideNamesIsStillToCome(String day, String reason) {
        entered.put("externalBody", "REGULATOR");
        entered.put("externalDueDate", day);
        refuses("externalDueDate", reason);
    }

    @Test
    void aDayIsNamedByABody() {
        entered.put("externalDueDate", "2025-09-27");
        refuses("externalBody", "required");
        entered.put("externalBody", "NEIGHBOUR");
        refuses("externalBody", "unknownOption");
        entered.put("externalBody", "MEDIA");

        assertThat(register().complaint().intake().outsideDue()).contains(LocalDate.of(2025, 9, 27));
    }

    @Test
    void theIssuesOfOneContactKnowOfEachOther() {
        var first = register().complaint();
        entered.put("contactId", first.number().value());
        var second = register().complaint();
        entered.put("contactId", second.number().value());
        var third = register().complaint();

        assertThat(complaints.othersOfContact(first)).containsExactly(second, third);
        assertThat(complaints.othersOfContact(third)).containsExactly(first, second);
        assertThat(log.of(second.number()))
                .filteredOn(line -> line.event() == CaseEntry.Event.SAME_CONTACT)
                .extracting(line -> line.detail().get("otherIssue"))
                .containsExactly(third.number().value());
    }

    @Test
    void aContactIsOfOneCustomerAndThereIsSuchAComplaint() {
        var first = register().complaint();
        entered.put("contactId", first.number().value());
        entered.put("contactPhone", "13900000000");
        refuses("contactId", "contactOfAnother");
        entered.put("contactId", "TS202511030000014");
        refuses("contactId", "complaintUnknown");
    }

    @Test
    void aSystemNamesItsContactsItselfAndJoinsNoneOfOthers() {
        var first = register().complaint();
        entered.put("contactId", first.number().value());
        assertThatThrownBy(() -> registerComplaint.register(new Registration(entered), Bringer.system("crm")))
                .isInstanceOf(Refused.class);
        entered.put("contactId", "call 4711");
        var second = registerComplaint
                .register(new Registration(entered), Bringer.system("crm"))
                .complaint();
        var third = registerComplaint
                .register(new Registration(entered), Bringer.system("crm"))
                .complaint();
        registerComplaint.register(new Registration(entered), Bringer.system("other"));

        assertThat(complaints.othersOfContact(third)).containsExactly(second);
    }

    @Test
    void controlCharactersAreRefusedButLinesOfALongTextAreNot() {
        entered.put("description", "first\r\nsecond\rthird\tend\n");
        assertThat(register().complaint().intake().description()).isEqualTo("first\nsecond\nthird\tend");
        entered.put("description", "null \u0000 character");
        refuses("description", "controlCharacter");
        entered.put("description", "next line \u0085");
        refuses("description", "controlCharacter");
    }

    @Test
    void aTitleHasOneLine() {
        entered.put("title", "two\nlines");
        refuses("title", "controlCharacter");
    }

    @Test
    void halfACharacterIsRefusedAndAWholeOneIsNot() {
        entered.put("title", "smile \uD83D\uDE00");
        register();
        entered.put("title", "half \uD83D");
        refuses("title", "brokenCharacter");
    }

    @Test
    void markupIsKeptAsTheTextItIs() {
        entered.put("description", "<script>alert(1)</script>");
        assertThat(register().complaint().intake().description()).isEqualTo("<script>alert(1)</script>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234", "call me", "+86 138 0013 8000 0000", "138#0013", "１３８００１３８０００"})
    void telephoneNumbersHaveDigitsSpacesPlusAndMinus(String phone) {
        entered.put("contactPhone", phone);
        refuses("contactPhone", "notPhone");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "li.hua",
                "@example.org",
                "li@",
                "li@example",
                "li hua@example.org",
                "a@b@example.org",
                "li<@example.org"
            })
    void electronicAddressesHaveTheirShape(String email) {
        entered.put("contactEmail", email);
        refuses("contactEmail", "notEmail");
    }

    @ParameterizedTest
    @CsvSource({
        "channel, CARRIER_PIGEON",
        "serviceType, phone",
        "subtopic, X",
        "impactScope, single",
        "customerImportance, VIP",
        "rootCauseClass, X",
        "language, fr"
    })
    void unknownOptionsAreRefused(String field, String value) {
        entered.put(field, value);
        refuses(field, "unknownOption");
    }

    @Test
    void wrongTypesAreRefused() {
        entered.put("title", 5);
        refuses("title", "notText");
        entered.put("title", "5");
        entered.put("urgentContent", "yes");
        refuses("urgentContent", "notFlag");
    }

    @Test
    void unknownFieldsAreRefused() {
        assertThatThrownBy(() -> new Registration(Map.of("priority", "URGENT")))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.field()).isEqualTo("priority");
                    assertThat(refused.reason()).isEqualTo("unknownField");
                });
    }

    @ParameterizedTest
    @CsvSource({
        "2025-09-26T10:00, 2025-09-26T02:00:00Z",
        "2025-09-26T10:00:30, 2025-09-26T02:00:30Z",
        "2025-09-26T10:00+09:00, 2025-09-26T01:00:00Z",
        "2025-09-26T10:00:30.1234567Z, 2025-09-26T10:00:30.123Z",
        "2025-09-26T16:40:59Z, 2025-09-26T16:40:00Z"
    })
    void momentsMayLackSecondsAndOffset(String text, Instant expected) {
        entered.put("receivedAt", text);
        assertThat(register().complaint().intake().receivedAt()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "yesterday, notMoment",
        "2025-09-26, notMoment",
        "2025-02-30T10:00, notMoment",
        "2025-09-26T16:41:01Z, inFuture",
        "+999999999-01-01T00:00Z, inFuture",
        "1999-12-31T00:00Z, tooEarly",
        "2025-07-28T16:39:59Z, lateWithoutReason"
    })
    void momentsMustBePlausible(String text, String reason) {
        entered.put("receivedAt", text);
        refuses("receivedAt", reason);
    }

    @Test
    void aComplaintOlderThanSixtyDaysNeedsAReason() {
        entered.put("receivedAt", "2025-07-28T16:40:00Z");
        register();
        entered.put("receivedAt", "2025-07-28T16:39:59Z");
        entered.put("lateReason", "The letter was lost");
        assertThat(register().complaint().intake().lateReason()).isEqualTo("The letter was lost");
    }

    @Test
    void aCustomerMustBeReachableUnlessHeIsExplicitlyAnonymous() {
        entered.remove("contactPhone");
        refuses("contactPhone", "noContact");
        entered.put("postalAddress", "Nanjing Road 1\nShanghai");
        register();
        entered.remove("postalAddress");
        entered.remove("customerName");
        entered.put("anonymous", true);
        assertThat(register().complaint().intake().customer().maskedName()).isEqualTo("***");
    }

    @Test
    void theLanguageIsTheOneAskedForElseTheOneWrittenIn() {
        assertThat(language()).isEqualTo(Locale.ENGLISH);
        entered.put("title", "没有信号");
        assertThat(language()).isEqualTo(Locale.SIMPLIFIED_CHINESE);
        entered.put("language", "en");
        assertThat(language()).isEqualTo(Locale.ENGLISH);
        entered.put("title", "No signal");
        entered.put("language", "zh-CN");
        assertThat(language()).isEqualTo(Locale.SIMPLIFIED_CHINESE);
    }

    @Test
    void aSolutionAtFirstContactNeedsFindingSolutionAndCause() {
        entered.put("solvedAtFirstContact", true);
        var refused = catchThrowableOfType(Refused.class, this::register);
        assertThat(refused.all()).extracting(Refused::field).containsExactly("finding", "solution", "rootCauseClass");

        entered.putAll(Map.of("finding", "SIM locked", "solution", "Unlocked", "rootCauseClass", "HUMAN"));
        var complaint = register().complaint();
        assertThat(complaint.handlers().all()).containsExactly("agent");
        assertThat(complaint.rootCauseClass()).contains(RootCauseClass.HUMAN);
        assertThat(log.of(complaint.number()).get(0).detail()).containsEntry("solution", "Unlocked");
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnceInWordsThatNameTheField() {
        entered.remove("title");
        entered.put("contactPhone", "x");

        var refused = catchThrowableOfType(Refused.class, this::register);

        assertThat(refused.all()).extracting(Refused::field).containsExactly("title", "contactPhone");
        assertThat(refused.text(Locale.ENGLISH)).isEqualTo("title is required.");
        assertThat(refused.text(Locale.SIMPLIFIED_CHINESE)).isEqualTo("title为必填项。");
        assertThat(complaints.countOfCustomer(null, "x", Instant.EPOCH)).isZero();
    }

    @Test
    void aReferenceIsTakenOncePerChannel() {
        entered.put("externalReference", "APP-1");
        register();
        assertThatThrownBy(this::register).isInstanceOf(Complaints.DuplicateReference.class);
        entered.put("channel", "APP");
        register();
    }

    private Locale language() {
        return register().complaint().intake().customer().language();
    }

    private Registered register() {
        return registerComplaint.register(new Registration(entered), Bringer.person("agent"));
    }

    private void refuses(String field, String reason) {
        var refused = catchThrowableOfType(Refused.class, this::register);
        assertThat(refused).isNotNull();
        assertThat(refused.all()).anySatisfy(each -> {
            assertThat(each.field()).isEqualTo(field);
            assertThat(each.reason()).isEqualTo(reason);
            assertThat(each.text(Locale.ENGLISH)).startsWith(field);
            assertThat(each.text(Locale.SIMPLIFIED_CHINESE)).startsWith(field);
        });
    }
}

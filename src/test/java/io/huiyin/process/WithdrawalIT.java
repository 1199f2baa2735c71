package io.huiyin.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.archive.VerifyArchive;
import io.huiyin.complaint.CaseEntry.Event;
import io.huiyin.complaint.Channel;
import io.huiyin.complaint.Status;
import io.huiyin.deadline.ClockId;
import io.huiyin.intake.HandlingProcess;
import io.huiyin.testing.Journey;
import io.huiyin.testing.Stages;
import io.huiyin.testing.Steps;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A customer may withdraw in every stage; somebody calls him back before it counts (S-15). */
class WithdrawalIT extends ComplaintJourneys {

    @Autowired
    private HandlingProcess process;

    enum Stage {
        INTAKE(complaint -> complaint.registered(Map.of()).jobs()),
        INVESTIGATION(complaint -> Stages.responded(complaint, Map.of())),
        RESOLUTION(complaint -> Stages.investigated(complaint, Map.of())),
        CLOSURE(complaint -> Stages.handled(complaint, Map.of()));

        private final Consumer<Journey> reach;

        Stage(Consumer<Journey> reach) {
            this.reach = reach;
        }
    }

    @ParameterizedTest
    @EnumSource
    void aWithdrawalThatTheCustomerConfirmsEndsTheComplaint(Stage stage) {
        stage.reach.accept(complaint);
        withdrawn();

        complaint.does("customer-service-center", "Task_ConfirmWithdrawal", Steps.withdrawal(true));
        assertThat(complaint.openTasks()).isNotEmpty().containsOnly("Task_SignEnding");
        complaint.sign("Task_SignEnding");

        assertThat(complaint.isOver()).isTrue();
        assertThat(complaint.openTasks()).isEmpty();
        assertThat(complaint.complaint().status()).isEqualTo(Status.WITHDRAWN);
        assertThat(clocks.ledger(complaint.number()).running()).isEmpty();
        assertThat(noted(Event.NOTICE_SENT)).last().satisfies(sent -> assertThat(sent.detail())
                .containsEntry("purpose", "WITHDRAWAL_CONFIRMED"));
    }

    @ParameterizedTest
    @EnumSource
    void aCustomerWhoChangesHisMindFindsHisComplaintWhereItWas(Stage stage) {
        stage.reach.accept(complaint);
        var before = complaint.openTasks();
        var status = complaint.complaint().status();
        withdrawn();
        assertThat(complaint.openTasks()).contains("Task_ConfirmWithdrawal").containsAll(before);

        complaint.does("customer-service-center", "Task_ConfirmWithdrawal", Steps.withdrawal(false));

        assertThat(complaint.openTasks()).containsExactlyInAnyOrderElementsOf(before);
        assertThat(complaint.complaint().status()).isEqualTo(status);
    }

    /** Between the wish and the call back the customer may have been told the result. */
    @Test
    void aWithdrawalIsNotConfirmedAfterTheFeedback() {
        Stages.handled(complaint, Map.of());
        withdrawn();
        complaint.does("customer-service-center", "Task_GiveFeedback", Steps.feedback());

        assertThatThrownBy(() ->
                        complaint.does("customer-service-center", "Task_ConfirmWithdrawal", Steps.withdrawal(true)))
                .hasMessageContaining("withdrawalStands")
                .hasMessageContaining("can no longer be withdrawn");

        complaint.does("customer-service-center", "Task_ConfirmWithdrawal", Steps.withdrawal(false));
        assertThat(complaint.complaint().status()).isEqualTo(Status.FED_BACK);
        assertThat(complaint.openTasks()).contains("Task_CallBackCustomer");
    }

    @Test
    void theWishIsWrittenDownBeforeAnybodyDecidesOnIt() {
        Stage.INTAKE.reach.accept(complaint);
        withdrawn();

        assertThat(noted(Event.WITHDRAWAL_REQUESTED)).singleElement().satisfies(wish -> assertThat(wish.detail())
                .containsEntry("withdrawalStatement", "It works again")
                .containsEntry("withdrawalChannel", "APP"));
    }

    @ParameterizedTest
    @EnumSource
    void whatTheCustomerAddsIsAttachedAndStopsNothing(Stage stage) {
        stage.reach.accept(complaint);
        addedInformation();
    }

    @Test
    void whatTheCustomerAddsAfterTheFeedbackAndInTheNextRoundIsAttachedToo() {
        Stages.fedBack(complaint, Map.of());
        addedInformation();
        complaint.does("customer-service-dept", "Task_CallBackCustomer", Steps.callBack(2));

        process.addInformation(complaint.number(), "Again since Monday", "customer", Channel.APP);

        assertThat(noted(Event.INFORMATION_ADDED)).last().satisfies(added -> assertThat(added.round())
                .isEqualTo(2));
        assertThat(knownAt("Task_InvestigateComplaint")).contains("Only after rain", "Again since Monday");
    }

    @Test
    void aLimitThatWasMissedBeforeTheWithdrawalIsStillAnsweredFor(@Autowired VerifyArchive archive) {
        Stage.INTAKE.reach.accept(complaint);
        complaint.after(hours(25));
        withdrawn();
        complaint
                .does("customer-service-center", "Task_ConfirmWithdrawal", Steps.withdrawal(true))
                .sign("Task_SignEnding");
        assertThat(complaint.isOver()).isTrue();
        assertThat(complaint.escalations(ClockId.K05)).isOne();

        complaint.does("csc-supervisor", "Task_AnswerForMissedDeadline", Steps.reason());

        assertThat(complaint.openTasks()).isEmpty();
        assertThat(noted(Event.LIMIT_ANSWERED)).isNotEmpty();
        assertThat(archive.verify(complaint.number()).intact()).isTrue();
    }

    private void addedInformation() {
        var open = complaint.openTasks();

        process.addInformation(complaint.number(), "Only after rain", "customer", Channel.APP);

        assertThat(complaint.openTasks()).containsExactlyInAnyOrderElementsOf(open);
        assertThat(noted(Event.INFORMATION_ADDED)).singleElement().satisfies(added -> assertThat(added.detail())
                .containsEntry("information", "Only after rain"));
        assertThat(complaint.passed()).contains("EndEvent_InformationRecorded");
    }

    private void withdrawn() {
        process.withdraw(complaint.number(), "It works again", "customer", Channel.APP);
    }
}

package io.huiyin.troubleticket;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.huiyin.complaint.CaseFile;
import io.huiyin.complaint.CaseLog;
import io.huiyin.intake.HearCustomer;
import io.huiyin.intake.LeadingComplaint;
import io.huiyin.intake.Promises;
import io.huiyin.intake.ReceiveComplaint;
import io.huiyin.subscription.Callbacks;
import io.huiyin.subscription.Deliveries;
import io.huiyin.subscription.RegisteredSubscriptions;
import java.time.Clock;
import java.util.List;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Puts trouble tickets together. */
@Configuration(proxyBeanMethods = false)
class TroubleTicketConfiguration {

    private final Callbacks callbacks;

    TroubleTicketConfiguration(Environment settings) {
        var listed = Binder.get(settings).bind("huiyin.tmf.callbacks", Bindable.listOf(String.class));
        callbacks = new Callbacks(listed.orElse(List.of()));
    }

    @Bean
    Tickets tickets(CaseLog log, Promises promises, TicketStore store, LeadingComplaint leading) {
        return new Tickets(log, promises, store, leading);
    }

    @Bean
    HandInTicket handInTicket(ReceiveComplaint receiveComplaint, CaseFile cases, TicketStore store) {
        return new HandInTicket(receiveComplaint, cases, store);
    }

    @Bean
    ChangeTicket changeTicket(HearCustomer hearCustomer, CaseFile cases, TicketStore store, ObjectMapper json) {
        return new ChangeTicket(hearCustomer, cases, store, json);
    }

    @Bean
    TicketForm ticketForm(Tickets tickets, CaseLog log, Members members, ObjectMapper json) {
        return new TicketForm(tickets, log, members, callbacks, json);
    }

    @Bean
    Hub hub(RegisteredSubscriptions subscriptions, Deliveries deliveries, TicketForm form) {
        return new Hub(subscriptions, deliveries, form, callbacks, Clock.systemUTC());
    }
}

package io.huiyin.subscription;

import io.huiyin.complaint.Complaints;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts queue and courier together. The queue keeps the machine's time: what is tried when does not depend on the engine's. */
@Configuration(proxyBeanMethods = false)
class SubscriptionConfiguration {

    private static final int WORKERS = 32;

    private final Clock clock = Clock.systemUTC();

    @Bean
    Patience patience(
            @Value("${huiyin.deliveries.first-retry}") Duration firstRetry,
            @Value("${huiyin.deliveries.longest-pause}") Duration longestPause,
            @Value("${huiyin.deliveries.give-up-after}") Duration giveUpAfter,
            @Value("${huiyin.deliveries.refusals}") int refusals) {
        return new Patience(firstRetry, longestPause, giveUpAfter, refusals);
    }

    @Bean
    AllSubscriptions allSubscriptions(List<Subscriptions> sources) {
        return new AllSubscriptions(sources);
    }

    @Bean
    TellSubscribers tellSubscribers(
            AllSubscriptions subscriptions, Complaints complaints, Deliveries deliveries, List<Form> forms) {
        return new TellSubscribers(subscriptions, complaints, deliveries, forms, clock);
    }

    @Bean
    Courier courier(
            AllSubscriptions subscriptions, Deliveries deliveries, Sender sender, List<Form> forms, Patience patience) {
        var workers = new ThreadPoolExecutor(0, WORKERS, 1, TimeUnit.MINUTES, new SynchronousQueue<>());
        return new Courier(subscriptions, deliveries, sender, forms, patience, workers, clock);
    }
}

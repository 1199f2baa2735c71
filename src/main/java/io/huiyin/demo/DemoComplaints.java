package io.huiyin.demo;

import io.huiyin.complaint.ComplaintNumber;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Brings the demo complaints into an empty database, before anybody can log in and before the engine's own jobs run. */
class DemoComplaints implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DemoComplaints.class);

    private final People people;
    private final ProcessEngine engine;
    private final BooleanSupplier wanted;
    private final Clock clock;
    private final List<String> unfinished = new CopyOnWriteArrayList<>();
    private boolean running;

    DemoComplaints(People people, ProcessEngine engine, BooleanSupplier wanted, Clock clock) {
        this.people = people;
        this.engine = engine;
        this.wanted = wanted;
        this.clock = clock;
    }

    @Override
    public void start() {
        running = true;
        if (wanted.getAsBoolean()) {
            var now = clock.instant();
            var events = new ArrayList<TimeLapse.Event>();
            var stories = Stories.read();
            stories.forEach(story -> events.addAll(new Told(story, now).events()));
            new TimeLapse(engine.getManagementService(), engine.getRuntimeService()).through(events, now);
            LOG.info("{} demo complaints were handled", stories.size());
        }
    }

    /** What did not go as told, one line for each complaint. */
    List<String> unfinished() {
        return List.copyOf(unfinished);
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** The web server opens in one of the last phases. */
    @Override
    public int getPhase() {
        return 0;
    }

    /** One story on its way; it ends where something does not go as told. */
    private class Told {

        private final Story story;
        private final Instant begin;
        private ComplaintNumber number;
        private boolean stuck;

        Told(Story story, Instant now) {
            this.story = story;
            this.begin = now.minus(story.ago());
        }

        List<TimeLapse.Event> events() {
            var events = new ArrayList<TimeLapse.Event>();
            events.add(new TimeLapse.Event(
                    begin, this, () -> unlessStuck("registration", () -> number = people.register(story))));
            story.steps()
                    .forEach(act -> events.add(new TimeLapse.Event(
                            begin.plus(act.after()),
                            this,
                            () -> unlessStuck(act.name(), () -> people.act(number, act)))));
            return events;
        }

        private void unlessStuck(String what, Runnable work) {
            if (stuck) {
                return;
            }
            try {
                work.run();
            } catch (RuntimeException e) {
                stuck = true;
                unfinished.add(what + ": " + e.getMessage());
                LOG.warn("Demo complaint {} stops at {}", number, what, e);
            }
        }
    }
}

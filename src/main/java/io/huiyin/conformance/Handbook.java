package io.huiyin.conformance;

import java.util.List;
import java.util.stream.Stream;

/** All sentences that finished complaints are held against. */
final class Handbook {

    /** Counts the changes of the sentences: after one, every complaint is judged again. */
    static final int EDITION = 4;

    private static final List<Rule> RULES = Stream.of(
                    IntakeRules.all(),
                    HandlingRules.all(),
                    FourEyesRules.all(),
                    CustomerRules.all(),
                    MajorRules.all(),
                    EmergencyRules.all(),
                    RecordRules.all())
            .flatMap(List::stream)
            .toList();

    private Handbook() {}

    static List<Rule> rules() {
        return RULES;
    }
}

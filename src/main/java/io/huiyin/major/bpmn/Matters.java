package io.huiyin.major.bpmn;

import io.huiyin.complaint.Category;
import io.huiyin.complaint.MajorSign;
import io.huiyin.process.ComplaintVariables;
import java.util.Arrays;
import org.camunda.bpm.engine.delegate.VariableScope;

/** What a major complaint is about, as far as it decides who takes part. */
final class Matters {

    private Matters() {}

    static boolean dataLeak(VariableScope scope) {
        return Arrays.asList(
                        ComplaintVariables.MAJOR_SIGNS.find(scope).orElse("").split(","))
                .contains(MajorSign.DATA_LEAK.name());
    }

    static boolean technical(VariableScope scope) {
        return ComplaintVariables.CATEGORY
                .find(scope)
                .filter(Category.TECHNICAL.name()::equals)
                .isPresent();
    }
}

package io.huiyin.deadline.bpmn;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelDateTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${deadlines.due(execution, 'K05')}",
                "${deadlines.due(execution, \"K05\")}",
                "${ deadlines.due( execution , 'K05' ) }",
                "${deadlines.nextWarning(execution, \"K05 75%\")}"
            })
    void aDateOfTheLedgerIsKnownHoweverItsExpressionIsWritten(String expression) {
        assertThat(ModelDate.in(expression)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT5M", "${dueOfTheDepartment}", "R3/PT5M"})
    void anotherDateIsNotMoved(String expression) {
        assertThat(ModelDate.in(expression)).isEmpty();
    }
}

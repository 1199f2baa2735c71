package io.huiyin.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may know whom: subjects before technologies, stages apart from each other, the record apart from everything (style guide 1 and 2). */
class ArchitectureTest {

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.huiyin");

    private static final String[] STAGES = {
        "io.huiyin.intake..", "io.huiyin.investigation..", "io.huiyin.resolution..", "io.huiyin.closure.."
    };

    /** Packages of a subject hold plain Java; these are about technology themselves. */
    private static final String[] TECHNOLOGY = {
        "io.huiyin", "io.huiyin.platform..", "io.huiyin.web", "io.huiyin.process", "io.huiyin.demo"
    };

    @Test
    void noTwoPackagesNeedEachOther() {
        check(slices().matching("io.huiyin.(*)..").should().beFreeOfCycles());
    }

    @Test
    void noTechnologyNeedsAnotherThatNeedsIt() {
        check(slices().matching("io.huiyin.(*).(*)..").should().beFreeOfCycles());
    }

    @ParameterizedTest
    @ValueSource(strings = {"intake", "investigation", "resolution", "closure"})
    void stagesTalkToEachOtherThroughTheProcessOnly(String stage) {
        check(noClasses()
                .that()
                .resideInAPackage("io.huiyin." + stage + "..")
                .should(dependOnClassesThat(
                        resideInAnyPackage(STAGES).and(not(resideInAPackage("io.huiyin." + stage + ".."))))));
    }

    @Test
    void subjectsDoNotKnowTheEngine() {
        check(noClasses()
                .that(areOfASubject())
                .and(not(simpleNameEndingWith("Configuration")))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.camunda.."));
    }

    @Test
    void subjectsKnowSpringOnlyWhereTheyArePutTogether() {
        check(noClasses()
                .that(areOfASubject())
                .and(not(simpleNameEndingWith("Configuration")))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "jakarta.."));
    }

    @Test
    void theRecordAndItsDeadlinesKnowNoOtherSubject() {
        check(noClasses()
                .that()
                .resideInAnyPackage("io.huiyin.complaint", "io.huiyin.deadline")
                .should()
                .dependOnClassesThat(resideInAPackage("io.huiyin..")
                        .and(resideOutsideOfPackages(
                                "io.huiyin.complaint..",
                                "io.huiyin.deadline..",
                                "io.huiyin.proof",
                                "io.huiyin.text"))));
        check(noClasses()
                .that()
                .resideInAPackage("io.huiyin.complaint..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.huiyin.deadline.."));
    }

    @Test
    void whatDiagramsCallIsNamedAfterWhatItIs() {
        check(classes().that().areAssignableTo(JavaDelegate.class).should().haveSimpleNameEndingWith("Delegate"));
        check(classes()
                .that()
                .areAssignableTo(JavaDelegate.class)
                .should()
                .resideInAPackage("io.huiyin..bpmn")
                .andShould()
                .bePackagePrivate());
    }

    @Test
    void onlyTechnologyPackagesOfTheEngineListenToIt() {
        check(noClasses()
                .that()
                .areAssignableTo(ExecutionListener.class)
                .or()
                .areAssignableTo(TaskListener.class)
                .should()
                .resideOutsideOfPackages("io.huiyin..bpmn", "io.huiyin.platform.."));
    }

    @Test
    void nobodyNeedsTheDemoOrThePlatform() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages("io.huiyin.demo", "io.huiyin.platform..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.huiyin.demo", "io.huiyin.platform.."));
    }

    @Test
    void nothingIsInjectedIntoFieldsOrPrintedPastTheLog() {
        check(NO_CLASSES_SHOULD_USE_FIELD_INJECTION);
        check(noClasses().that(not(simpleNameEndingWith("Command"))).should(ACCESS_STANDARD_STREAMS));
    }

    private static DescribedPredicate<JavaClass> areOfASubject() {
        return resideInAPackage("io.huiyin.*").and(resideOutsideOfPackages(TECHNOLOGY));
    }

    private static void check(ArchRule rule) {
        rule.check(PRODUCT);
    }
}

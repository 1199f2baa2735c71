package io.huiyin.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.huiyin.testing.DiagramCoverage;
import io.huiyin.testing.DiagramsPassed;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

/** Runs when all journeys have ended and measures which elements of the diagrams they have passed together. */
class DiagramCoverageIT {

    @Test
    void everyFlowNodeAndEveryWayOfEveryDiagramIsPassed() throws IOException {
        var passed = DiagramsPassed.ofBuild();
        var missing = new ArrayList<String>();
        for (var diagram : new PathMatchingResourcePatternResolver().getResources("classpath:processes/*.bpmn")) {
            var coverage = DiagramCoverage.of("/processes/" + diagram.getFilename(), passed);
            System.out.println(coverage.line());
            missing.addAll(coverage.missing());
        }
        assumeThat(passed.journeys())
                .as("only all journeys together pass every element")
                .containsAll(journeys());
        assertThat(missing).as("elements that no journey has passed").isEmpty();
    }

    /** All but those that go the same ways on another database. */
    private static Set<String> journeys() {
        var scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AssignableTypeFilter(ComplaintJourneys.class));
        var classes = new HashSet<Class<?>>();
        scan.findCandidateComponents("io.huiyin.process")
                .forEach(found -> classes.add(ClassUtils.resolveClassName(found.getBeanClassName(), null)));
        classes.removeIf(journey -> journey.getSuperclass() != ComplaintJourneys.class);
        return classes.stream().map(Class::getName).collect(Collectors.toSet());
    }
}

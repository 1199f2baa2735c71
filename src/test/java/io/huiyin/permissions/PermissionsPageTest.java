package io.huiyin.permissions;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.complaint.Groups;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Controller;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RequestMapping;

class PermissionsPageTest {

    private static final Path PAGE = Path.of("docs", "permissions.md");

    /** Pages and addresses of customers, who need no user; a token opens what is theirs. */
    private static final Pattern FOR_CUSTOMERS =
            Pattern.compile("\\w+ /(complain|follow|case(/.*)?|survey/.*|api/surveys/.*)?");

    @Test
    void thePageSaysWhatIsTried() throws Exception {
        if ("write".equals(System.getProperty("huiyin.docs"))) {
            Files.writeString(PAGE, PermissionsPage.text());
        }

        assertThat(PAGE).content().isEqualTo(PermissionsPage.text());
    }

    @Test
    void everyAddressOfHuiyinHasALine() {
        var listed = Permissions.all().stream()
                .map(permission -> permission.address().replaceAll("\\?.*", ""))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(ownAddresses())
                .filteredOn(address -> !FOR_CUSTOMERS.matcher(address).matches())
                .isSubsetOf(listed);
    }

    @Test
    void everyGroupOfTheDutyListIsTried() {
        assertThat(Permissions.groups()).containsExactlyInAnyOrderElementsOf(Groups.ALL);
    }

    private static Set<String> ownAddresses() {
        var scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(Controller.class));
        return scan.findCandidateComponents("io.huiyin").stream()
                .map(bean -> ClassUtils.resolveClassName(bean.getBeanClassName(), null))
                .flatMap(PermissionsPageTest::addressesOf)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> addressesOf(Class<?> controller) {
        var base = AnnotatedElementUtils.findMergedAnnotation(controller, RequestMapping.class);
        return Arrays.stream(controller.getDeclaredMethods()).flatMap(method -> addressesOf(base, method));
    }

    private static Stream<String> addressesOf(RequestMapping base, Method method) {
        var mapping = AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
        if (mapping == null) {
            return Stream.empty();
        }
        return paths(base).flatMap(before -> paths(mapping).flatMap(after -> Arrays.stream(mapping.method())
                .map(way -> way + " " + (before + after).replaceAll("\\{(\\w+):[^/]+?\\}(?=\\.|/|$)", "{$1}"))));
    }

    private static Stream<String> paths(RequestMapping mapping) {
        return mapping == null || mapping.path().length == 0 ? Stream.of("") : Arrays.stream(mapping.path());
    }
}

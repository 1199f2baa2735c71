package io.huiyin.models;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.beans.Introspector;
import java.lang.reflect.Field;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.impl.juel.Builder;
import org.camunda.bpm.impl.juel.IdentifierNode;
import org.springframework.stereotype.Component;

/** What diagrams may name: beans and the identifiers in expressions. */
final class Names {

    static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.huiyin");

    private static final Builder BUILDER = new Builder(Builder.Feature.METHOD_INVOCATIONS);

    private Names() {}

    /** The beans made for diagrams, by the name that a diagram calls them. */
    static Map<String, JavaClass> beans() {
        return PRODUCT.stream()
                .filter(type -> type.getPackageName().matches("io\\.huiyin\\.(\\w+\\.)*bpmn"))
                .filter(type -> type.isAnnotatedWith(Component.class))
                .collect(Collectors.toMap(Names::beanName, type -> type));
    }

    private static String beanName(JavaClass type) {
        var name = type.getAnnotationOfType(Component.class).value();
        return name.isEmpty() ? Introspector.decapitalize(type.getSimpleName()) : name;
    }

    /** The first names in an expression, for example {@code deadlines} and {@code execution}. */
    static List<String> identifiers(String expression) {
        return StreamSupport.stream(
                        BUILDER.build(expression).getIdentifierNodes().spliterator(), false)
                .map(IdentifierNode::getName)
                .toList();
    }

    /** The public constants of a class by their names in Java. */
    static <T> Map<String, T> constants(Class<?> type, Class<T> of) {
        return Stream.of(type.getFields())
                .filter(field -> field.getType() == of)
                .collect(Collectors.toMap(Field::getName, field -> value(field, of)));
    }

    private static <T> T value(Field field, Class<T> type) {
        try {
            return type.cast(field.get(null));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Names of the constants of a class that other classes use. */
    static Set<String> usedConstants(Class<?> type) {
        return PRODUCT.stream()
                .filter(user -> !user.isEquivalentTo(type))
                .flatMap(user -> user.getFieldAccessesFromSelf().stream())
                .filter(access -> access.getTargetOwner().isEquivalentTo(type))
                .map(access -> access.getTarget().getName())
                .collect(Collectors.toSet());
    }
}

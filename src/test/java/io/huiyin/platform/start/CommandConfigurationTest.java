package io.huiyin.platform.start;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.huiyin.web.Command;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.ApplicationContext;

class CommandConfigurationTest {

    private final ApplicationContextRunner start =
            new ApplicationContextRunner().withUserConfiguration(CommandConfiguration.class);

    @Test
    @SuppressWarnings("unchecked")
    void aCommandListensNowhereWhateverPortIsSet() {
        start.withPropertyValues("huiyin.command=look").withBean(Look.class).run(context -> {
            var server = new TomcatServletWebServerFactory(8080);
            context.getBean(WebServerFactoryCustomizer.class).customize(server);

            assertThat(server.getPort()).isNegative();
        });
    }

    @Test
    void aMistypedCommandStopsTheStartAndIsToldWhichThereAre() {
        start.withPropertyValues("huiyin.command=verify-prof").run(context -> {
            assertThat(context).hasFailed();
            var analysis = new UnknownCommandAnalyzer().analyze(context.getStartupFailure());

            assertThat(analysis.getDescription()).contains("\"verify-prof\"");
            assertThat(analysis.getAction()).contains(commands());
        });
    }

    @Test
    void whoServesIsNotConcerned() {
        start.run(context -> assertThat(context).doesNotHaveBean(WebServerFactoryCustomizer.class));
    }

    private static String[] commands() {
        var commands = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("io.huiyin").stream()
                        .filter(type ->
                                type.isAssignableTo(Command.class) && type.isAnnotatedWith(ConditionalOnProperty.class))
                        .map(type -> type.getAnnotationOfType(ConditionalOnProperty.class)
                                .havingValue())
                        .toArray(String[]::new);
        assertThat(commands).hasSizeGreaterThan(1);
        return commands;
    }

    private static class Look extends Command {

        Look(ApplicationContext context) {
            super(context);
        }

        @Override
        protected int run(PrintStream out) {
            return 0;
        }
    }
}

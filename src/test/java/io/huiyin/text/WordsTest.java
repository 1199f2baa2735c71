package io.huiyin.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.huiyin.complaint.Priority;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class WordsTest {

    private static final Locale ZH = Locale.SIMPLIFIED_CHINESE;

    @Test
    void everyConstantOfTheRecordAndOfItsNoticesHasAWordInBothLanguages() {
        var enums = new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("io.huiyin.complaint", "io.huiyin.notification")
                        .stream()
                        .filter(type ->
                                type.isEnum() && type.getEnclosingClass().isEmpty())
                        .map(JavaClass::reflect)
                        .toList();

        assertThat(enums).hasSizeGreaterThan(8);
        for (var type : enums) {
            for (var constant : type.getEnumConstants()) {
                var english = Words.of((Enum<?>) constant, Locale.ENGLISH);
                assertThat(Words.of((Enum<?>) constant, ZH)).isNotBlank().isNotEqualTo(english);
            }
        }
    }

    @Test
    void whoReadsAnyKindOfChineseGetsChinese() {
        for (var locale : List.of(ZH, Locale.CHINESE, Locale.forLanguageTag("zh-Hans-CN"))) {
            assertThat(Words.of(Priority.URGENT, locale)).isEqualTo("紧急");
        }
        assertThat(Words.of(Priority.URGENT, Locale.GERMAN)).isEqualTo("Urgent");
    }
}

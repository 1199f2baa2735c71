package io.huiyin.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.atLeastOnce;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.huiyin.complaint.Groups;
import java.util.Locale;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.ArgumentCaptor;

/** The users that Huiyin brings get a name in each language that it speaks. */
class UsersTest {

    private final IdentityService identities = mock(IdentityService.class, RETURNS_DEEP_STUBS);

    @ParameterizedTest
    @MethodSource("ids")
    void everybodyIsNamedInBothLanguages(String id) {
        assertThat(shown(id, Locale.ENGLISH)).matches("[A-Z]\\S+ \\S+");
        assertThat(shown(id, Locale.SIMPLIFIED_CHINESE)).matches("\\p{IsHan}{2,6} ?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN"})
    void theNameStandsInTheOrderOfItsLanguage(String language) {
        var shown = shown("first-contact-agent", Locale.forLanguageTag(language));

        assertThat(shown.strip()).isEqualTo(language.equals("en") ? "Yue Lin" : "林悦");
    }

    private static Stream<String> ids() {
        return Stream.concat(Groups.ALL.stream(), Stream.of("admin"));
    }

    /** As the web applications put it together. */
    private String shown(String id, Locale locale) {
        var saved = ArgumentCaptor.forClass(User.class);
        when(identities.createUserQuery().userId(anyString()).count()).thenReturn(0L);
        when(identities.newUser(any())).thenReturn(new UserEntity(id));
        new Users(identities, locale, false).ensure(id, id, "demo");
        verify(identities, atLeastOnce()).saveUser(saved.capture());
        return saved.getValue().getFirstName() + " " + saved.getValue().getLastName();
    }
}

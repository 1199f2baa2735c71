package io.huiyin.platform.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.identity.PasswordPolicyRule;
import org.springframework.core.io.ClassPathResource;

/** Refuses what everybody tries first, also dressed up with digits, capitals and signs (ASVS 2.1.7). */
class CommonPasswords implements PasswordPolicyRule {

    private static final String PLACEHOLDER = "PASSWORD_POLICY_COMMON";

    /** So many characters must be left when the well-known words are taken out, and as many different ones be there at all. */
    private static final int OWN_CHARACTERS = 6;

    private static final Map<String, String> DISGUISES =
            Map.of("@", "a", "4", "a", "3", "e", "1", "i", "!", "i", "0", "o", "$", "s", "5", "s", "7", "t");

    private final List<String> words = read();

    @Override
    public String getPlaceholder() {
        return PLACEHOLDER;
    }

    @Override
    public Map<String, String> getParameters() {
        return Map.of();
    }

    @Override
    public boolean execute(String password) {
        var plain = password.toLowerCase(Locale.ROOT);
        var undressed = plain;
        for (var disguise : DISGUISES.entrySet()) {
            undressed = undressed.replace(disguise.getKey(), disguise.getValue());
        }
        return hasOwnCharacters(plain) && hasOwnCharacters(undressed);
    }

    private boolean hasOwnCharacters(String password) {
        var left = password;
        for (var word : words) {
            left = left.replace(word, "");
        }
        return left.length() >= OWN_CHARACTERS && password.chars().distinct().count() >= OWN_CHARACTERS;
    }

    private static List<String> read() {
        try {
            return new ClassPathResource("passwords/common.txt")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package io.huiyin.platform.identity;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.identity.PasswordPolicy;
import org.camunda.bpm.engine.identity.PasswordPolicyRule;
import org.camunda.bpm.engine.impl.identity.PasswordPolicyLengthRuleImpl;
import org.camunda.bpm.engine.impl.identity.PasswordPolicyUserDataRuleImpl;

/** Long, not well known, and without the user's own name; no rules about kinds of characters (ASVS 2.1.1, 2.1.2, 2.1.7, 2.1.9). */
class PasswordRules implements PasswordPolicy {

    private static final int SHORTEST = 12;
    private static final int LONGEST = 128;

    private final List<PasswordPolicyRule> rules = List.of(
            new PasswordPolicyLengthRuleImpl(SHORTEST),
            new NotTooLong(),
            new PasswordPolicyUserDataRuleImpl(),
            new CommonPasswords());

    @Override
    public List<PasswordPolicyRule> getRules() {
        return rules;
    }

    /** Keeps anybody from making the server hash whole books. */
    private static final class NotTooLong implements PasswordPolicyRule {

        @Override
        public String getPlaceholder() {
            return "PASSWORD_POLICY_LONGEST";
        }

        @Override
        public Map<String, String> getParameters() {
            return Map.of("maxLength", String.valueOf(LONGEST));
        }

        @Override
        public boolean execute(String password) {
            return password.length() <= LONGEST;
        }
    }
}

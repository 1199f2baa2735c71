package io.huiyin.platform.identity;

import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;

/** How passwords must be and how they are kept; the hashes of the other kind, and so of earlier versions, still open. */
class PasswordPlugin extends AbstractProcessEnginePlugin {

    private final boolean slow;

    /** @param slow whether a password is hashed so that guessing takes long; logging in does then, too */
    PasswordPlugin(boolean slow) {
        this.slow = slow;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setPasswordPolicy(new PasswordRules());
        if (slow) {
            engine.setPasswordEncryptor(new SlowHash());
        } else {
            engine.setCustomPasswordChecker(List.of(new SlowHash()));
        }
    }
}

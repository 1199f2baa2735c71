package io.huiyin.platform.security;

import io.huiyin.platform.security.SignIn.Door;
import io.huiyin.platform.security.SignIn.Outcome;
import java.lang.reflect.Field;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.CheckPassword;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.util.ReflectionUtils;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Notes every password that is tried at any door, and lets a name that nobody has take as long as a wrong password, so that the
 * time does not tell who has an account (ASVS 2.2.1, 7.1.3).
 */
class SignInWatch extends CommandInterceptor {

    private static final String WEB_APPLICATIONS = "/camunda/";
    private static final Field PERSON = field("userId");
    private static final Field PASSWORD = field("password");

    private final ProcessEngineConfigurationImpl engine;
    private final Supplier<SignIns> signIns;

    SignInWatch(ProcessEngineConfigurationImpl engine, Supplier<SignIns> signIns) {
        this.engine = engine;
        this.signIns = signIns;
    }

    @Override
    public <T> T execute(Command<T> command) {
        if (!(command instanceof CheckPassword)) {
            return next.execute(command);
        }
        var person = (String) ReflectionUtils.getField(PERSON, command);
        boolean known = isKnown(person);
        var right = next.execute(command);
        if (!known) {
            takeTime((String) ReflectionUtils.getField(PASSWORD, command));
        }
        note(known ? person : null, Boolean.TRUE.equals(right));
        return right;
    }

    private boolean isKnown(String person) {
        return person != null
                && engine.getIdentityService().createUserQuery().userId(person).count() > 0;
    }

    private void takeTime(String password) {
        if (password != null) {
            engine.getPasswordManager().encrypt(password);
        }
    }

    private void note(String person, boolean right) {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request) {
            var path = request.getRequest().getRequestURI();
            signIns.get()
                    .note(
                            person,
                            right ? Outcome.SUCCESS : Outcome.REFUSED,
                            path.startsWith(WEB_APPLICATIONS) ? Door.WEB_APPLICATION : Door.REST,
                            request.getRequest().getRemoteAddr());
        }
    }

    private static Field field(String name) {
        var field = ReflectionUtils.findField(CheckPassword.class, name);
        ReflectionUtils.makeAccessible(field);
        return field;
    }
}

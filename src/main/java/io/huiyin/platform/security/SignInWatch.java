package io.huiyin.platform.security;

import io.huiyin.platform.security.SignIn.Door;
import io.huiyin.platform.security.SignIn.Outcome;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Field;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.CheckPassword;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.util.ReflectionUtils;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Notes every password that is tried at any door, looks at none from an address that has tried too many, and lets a name that nobody
 * has, or that is locked, take as long as a wrong password, so that the time does not tell who has an account (ASVS 2.2.1, 7.1.3).
 */
class SignInWatch extends CommandInterceptor {

    private static final String WEB_APPLICATIONS = "/camunda/";
    private static final Field PERSON = field("userId");
    private static final Field PASSWORD = field("password");

    private final ProcessEngineConfigurationImpl engine;
    private final Supplier<SignIns> signIns;
    private final RefusedAddresses addresses;

    SignInWatch(ProcessEngineConfigurationImpl engine, Supplier<SignIns> signIns, RefusedAddresses addresses) {
        this.engine = engine;
        this.signIns = signIns;
        this.addresses = addresses;
    }

    @Override
    public <T> T execute(Command<T> command) {
        if (!(command instanceof CheckPassword)) {
            return next.execute(command);
        }
        var person = (String) ReflectionUtils.getField(PERSON, command);
        var user = user(person);
        boolean known = user.isPresent();
        boolean refused = request()
                .map(HttpServletRequest::getRemoteAddr)
                .filter(addresses::isRefused)
                .isPresent();
        boolean looksAtPassword = !refused && user.filter(it -> !isLocked(it)).isPresent();
        var right = refused ? Boolean.FALSE : next.execute((CheckPassword) command);
        if (!looksAtPassword) {
            takeTime((String) ReflectionUtils.getField(PASSWORD, command));
        }
        request().ifPresent(request -> note(request, known ? person : null, Boolean.TRUE.equals(right)));
        return answer(right);
    }

    /** The answer to {@link CheckPassword}, which is one of yes or no. */
    @SuppressWarnings("unchecked")
    private static <T> T answer(Boolean right) {
        return (T) right;
    }

    private static Optional<HttpServletRequest> request() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? Optional.of(attributes.getRequest())
                : Optional.empty();
    }

    private Optional<UserEntity> user(String person) {
        return Optional.ofNullable(person).map(id -> (UserEntity)
                engine.getIdentityService().createUserQuery().userId(id).singleResult());
    }

    /** The engine does not look at the password of a user who is locked, so that its answer would come sooner. */
    private boolean isLocked(UserEntity user) {
        var until = user.getLockExpirationTime();
        return user.getAttempts() >= engine.getLoginMaxAttempts()
                || until != null && until.after(ClockUtil.getCurrentTime());
    }

    private void takeTime(String password) {
        if (password != null) {
            engine.getPasswordManager().encrypt(password);
        }
    }

    private void note(HttpServletRequest request, String person, boolean right) {
        var address = request.getRemoteAddr();
        if (!right) {
            addresses.note(address);
        }
        signIns.get()
                .note(
                        person,
                        right ? Outcome.SUCCESS : Outcome.REFUSED,
                        request.getRequestURI().startsWith(WEB_APPLICATIONS) ? Door.WEB_APPLICATION : Door.REST,
                        address);
    }

    private static Field field(String name) {
        var field = ReflectionUtils.findField(CheckPassword.class, name);
        ReflectionUtils.makeAccessible(field);
        return field;
    }
}

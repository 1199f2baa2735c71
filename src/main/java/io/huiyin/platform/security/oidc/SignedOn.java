package io.huiyin.platform.security.oidc;

import io.huiyin.platform.security.SignInNotes;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;

/** Leads on whoever has come in by the company's log-in; who was refused gets no reason, the log has it. */
class SignedOn extends SavedRequestAwareAuthenticationSuccessHandler implements AuthenticationFailureHandler {

    private final SignInNotes notes;

    SignedOn(SignInNotes notes) {
        this.notes = notes;
        setDefaultTargetUrl("/camunda/app/welcome/default/");
    }

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication person)
            throws ServletException, IOException {
        notes.came(person.getName(), request.getRemoteAddr());
        super.onAuthenticationSuccess(request, response, person);
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        notes.refused(request.getRemoteAddr());
        logger.warn("The company's log-in let somebody through whom Huiyin refuses: " + failure.getMessage());
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
}

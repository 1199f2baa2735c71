package io.huiyin.notification.mail;

import io.huiyin.notification.TransportFailure;
import io.huiyin.notification.TransportFailure.Kind;
import jakarta.mail.MessagingException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;

/**
 * What a failed mail tells about its fate.
 *
 * @param code the server's reply code, or -1 if there was none
 */
record SmtpAnswer(Kind kind, int code, String message) {

    private static final int CLOSING = 421;
    private static final int PERMANENT = 500;

    static SmtpAnswer of(MailException failure) {
        if (failure instanceof MailAuthenticationException) {
            return new SmtpAnswer(Kind.OUT_OF_ORDER, -1, "The mail server does not accept our password");
        }
        if (!(failure instanceof MailSendException sending)) {
            return new SmtpAnswer(Kind.REFUSED, -1, failure.getMessage());
        }
        if (sending.getCause() != null) {
            return new SmtpAnswer(
                    Kind.OUT_OF_ORDER,
                    -1,
                    "The mail server was not reached: " + sending.getCause().getMessage());
        }
        return chain(sending.getMessageExceptions()[0]).stream()
                .filter(answer -> code(answer) > 0)
                .reduce((first, second) -> second)
                .map(answer -> new SmtpAnswer(
                        kind(answer),
                        code(answer),
                        code(answer) + " " + sending.getMessageExceptions()[0].getMessage()))
                .orElseGet(() -> silent(sending.getMessageExceptions()[0]));
    }

    TransportFailure failure() {
        return new TransportFailure(kind, message);
    }

    /** A server that is busy with one mailbox works; one that takes nothing from anybody does not. */
    private static Kind kind(Exception answer) {
        if (code(answer) >= PERMANENT) {
            return Kind.REFUSED;
        }
        return answer instanceof SMTPAddressFailedException && code(answer) != CLOSING
                ? Kind.NOT_SENT
                : Kind.OUT_OF_ORDER;
    }

    /** The connection broke off: the server may have taken the message before. */
    private static SmtpAnswer silent(Exception e) {
        return new SmtpAnswer(Kind.UNCERTAIN, -1, "The mail server did not answer: " + e.getMessage());
    }

    private static int code(Exception e) {
        if (e instanceof SMTPAddressFailedException address) {
            return address.getReturnCode();
        }
        if (e instanceof SMTPSenderFailedException sender) {
            return sender.getReturnCode();
        }
        return e instanceof SMTPSendFailedException sending ? sending.getReturnCode() : -1;
    }

    private static List<Exception> chain(Exception first) {
        var chain = new ArrayList<Exception>();
        for (var e = first; e != null && !chain.contains(e); e = next(e)) {
            chain.add(e);
        }
        return chain;
    }

    private static Exception next(Exception e) {
        return e instanceof MessagingException messaging ? messaging.getNextException() : null;
    }
}

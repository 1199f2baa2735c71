package io.huiyin.testing;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.List;

/** The one mail server of a test run; it can be taken down and comes back at the same port. */
public final class MailServer {

    private static final int PORT = freePort();

    private static GreenMail running;

    private MailServer() {}

    /** Starts it if it is down. */
    public static synchronized int port() {
        if (running == null) {
            running = new GreenMail(new ServerSetup(PORT, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
            running.start();
        }
        return PORT;
    }

    /** From now on nobody answers. */
    public static synchronized void down() {
        if (running != null) {
            running.stop();
            running = null;
        }
    }

    /** What has arrived since the server was started. */
    public static synchronized List<MimeMessage> received() {
        return running == null ? List.of() : List.of(running.getReceivedMessages());
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

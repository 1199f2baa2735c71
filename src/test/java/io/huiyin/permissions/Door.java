package io.huiyin.permissions;

import io.huiyin.platform.Browser;
import io.huiyin.platform.WebSession;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;

/** A way into Huiyin as one user: with a password each time, or with a session of the web applications. */
@FunctionalInterface
interface Door {

    /** @param body JSON, or null */
    HttpResponse<String> send(String method, String path, String body);

    /** HTTP Basic. */
    static Door basic(int port, String user) {
        var browser = Browser.at(port).as(user);
        return (method, path, body) -> browser.send(browser.request(path)
                .header("Content-Type", WebSession.contentType(path))
                .method(method, BodyPublishers.ofString(body == null ? "" : body)));
    }

    /** A session of a web application. */
    static Door session(int port, String user, String application) {
        return WebSession.at(port, application).as(user, "demo")::send;
    }
}

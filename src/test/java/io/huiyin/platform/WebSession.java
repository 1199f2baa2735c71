package io.huiyin.platform;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A browser at the log-in page of one of the web applications, and afterwards. */
public final class WebSession {

    private final Browser browser;
    private final String application;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private HttpResponse<String> login;

    private WebSession(int port, String application) {
        this.browser = Browser.at(port);
        this.application = application;
        look();
    }

    /** Somebody who has opened the page and not yet logged in. */
    public static WebSession at(int port, String application) {
        return new WebSession(port, application);
    }

    /** Opens the log-in page for the one administrator when the company's log-in is out of order. */
    public WebSession breakGlass() {
        keep(browser.send(request("/break-glass").GET()));
        look();
        return this;
    }

    /** Sends name and password; {@link #login} tells whether they were accepted. */
    public WebSession as(String user, String password) {
        var form = "username=" + encoded(user) + "&password=" + encoded(password);
        login = browser.send(request("/camunda/api/admin/auth/user/default/login/" + application)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
        keep(login);
        look();
        return this;
    }

    /** The answer to the log-in. */
    public HttpResponse<String> login() {
        return login;
    }

    public String cookie(String name) {
        return cookies.get(name);
    }

    /** @param body what the address takes, or null */
    public HttpResponse<String> send(String method, String path, String body) {
        var content = BodyPublishers.ofString(body == null ? "" : body);
        return browser.send(
                request(path).header("Content-Type", contentType(path)).method(method, content));
    }

    /** What an address takes: files where it is about files, else JSON. */
    public static String contentType(String path) {
        return path.endsWith("/attachments") || path.endsWith("/files")
                ? "multipart/form-data; boundary=b"
                : "application/json";
    }

    private void look() {
        keep(browser.send(request("/camunda/app/" + application + "/default/").GET()));
    }

    private HttpRequest.Builder request(String path) {
        var sent = cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        var request = browser.request(path).header("X-XSRF-TOKEN", cookies.getOrDefault("XSRF-TOKEN", "none"));
        return sent.isEmpty() ? request : request.header("Cookie", sent);
    }

    private void keep(HttpResponse<String> answer) {
        answer.headers().allValues("Set-Cookie").forEach(cookie -> {
            var pair = cookie.split(";", 2)[0].split("=", 2);
            cookies.put(pair[0], pair[1]);
        });
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

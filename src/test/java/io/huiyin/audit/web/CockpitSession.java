package io.huiyin.audit.web;

import io.huiyin.web.Client;
import io.huiyin.web.Client.Answer;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Somebody who has logged in to Cockpit: the cookies of his browser and the token of his session, and no password. */
record CockpitSession(Client client, String token) {

    static CockpitSession of(int port, String user) {
        return of(port, user, "default");
    }

    /** @param engine name of the process engine */
    static CockpitSession of(int port, String user, String engine) {
        var cookies = new LinkedHashMap<String, String>();
        var page = Client.at(port).get("/camunda/app/cockpit/" + engine + "/");
        keep(page, cookies);
        var login = Client.at(port)
                .with("Cookie", header(cookies))
                .with("X-XSRF-TOKEN", page.header("X-XSRF-TOKEN"))
                .with("Content-Type", "application/x-www-form-urlencoded")
                .send(
                        "POST",
                        "/camunda/api/admin/auth/user/" + engine + "/login/cockpit",
                        BodyPublishers.ofString("username=" + user + "&password=demo"));
        keep(login, cookies);
        keep(Client.at(port).with("Cookie", header(cookies)).get("/camunda/app/cockpit/" + engine + "/"), cookies);
        return new CockpitSession(Client.at(port).with("Cookie", header(cookies)), cookies.get("XSRF-TOKEN"));
    }

    Client withToken() {
        return client.with("X-XSRF-TOKEN", token);
    }

    private static void keep(Answer answer, Map<String, String> cookies) {
        answer.response().headers().allValues("Set-Cookie").stream()
                .map(cookie -> cookie.substring(0, cookie.indexOf(';')).split("=", 2))
                .forEach(cookie -> cookies.put(cookie[0], cookie[1]));
    }

    private static String header(Map<String, String> cookies) {
        return cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }
}

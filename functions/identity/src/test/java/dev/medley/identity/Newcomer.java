package dev.medley.identity;

import static org.awaitility.Awaitility.await;

import dev.medley.emulators.Mailbox;
import dev.medley.emulators.ReceivedMail;
import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.TestServers;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Somebody who comes to the API for the first time. */
record Newcomer(String email) {

    static final String PASSWORD = "a long and private sentence";

    static Newcomer registered(Api api) {
        Newcomer newcomer = new Newcomer(UUID.randomUUID() + "@example.org");
        newcomer.register(api).is(202);
        return newcomer;
    }

    static Newcomer verified(Api api) {
        Newcomer newcomer = registered(api);
        api.post("/api/auth/verify-email", Map.of("token", newcomer.mailedToken()))
                .is(200);
        return newcomer;
    }

    ApiAnswer register(Api api) {
        return api.post("/api/auth/register", Map.of("email", email, "password", PASSWORD, "displayName", "Ada"));
    }

    ApiAnswer login(Api api) {
        return login(api, PASSWORD);
    }

    ApiAnswer login(Api api, String password) {
        return api.post("/api/auth/login", Map.of("email", email, "password", password));
    }

    List<ReceivedMail> mails() {
        return TestServers.shared().mail().mailbox().to(email);
    }

    ReceivedMail firstMail() {
        return await().until(this::mails, mails -> !mails.isEmpty()).getLast();
    }

    String mailedToken() {
        String link = Mailbox.links(firstMail()).getFirst();
        return link.substring(link.indexOf("token=") + "token=".length());
    }
}

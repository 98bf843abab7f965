package dev.medley.identity;

import static org.awaitility.Awaitility.await;

import dev.medley.emulators.Mailbox;
import dev.medley.emulators.ReceivedMail;
import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.Rows;
import dev.medley.testkit.TestServers;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Somebody who comes to the API for the first time. */
record Newcomer(String email) {

    static final String PASSWORD = "a long and private sentence";

    /** The hash of {@link #PASSWORD}, at the cost that tests hash at. */
    private static final String HASH =
            "$argon2id$v=19$m=8,t=1,p=1$IbgbTKUqsrvOj5VoAGHtJg$9tVuy/kwEQ2H9308WxZDSdu0K+PQWfji26iB62LN6/w";

    /** Somebody who has registered and not followed the mail yet. */
    static Newcomer registered(Api api) {
        Newcomer newcomer = new Newcomer(UUID.randomUUID() + "@example.org");
        newcomer.register(api).is(202);
        return newcomer;
    }

    /** Somebody with an account and a proven address, which is written as a row: no mail goes, and nothing is announced. */
    static Newcomer verified() {
        Newcomer newcomer = new Newcomer(UUID.randomUUID() + "@example.org");
        int _ = Rows.update("""
                insert into identity.account
                    (id, email, email_key, display_name, password_hash, verified_at, created_at, updated_at)
                values (?, ?, ?, 'Ada', ?, now(), now(), now())""", UUID.randomUUID(), newcomer.email, newcomer.email, HASH);
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

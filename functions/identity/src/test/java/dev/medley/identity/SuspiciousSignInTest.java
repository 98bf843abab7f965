package dev.medley.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.medley.emulators.Mailbox;
import dev.medley.emulators.ReceivedMail;
import dev.medley.testkit.Api;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@FunctionTest("identity")
class SuspiciousSignInTest {

    private final FunctionUnderTest identity;
    private final Api api;
    private final Newcomer ada;
    private final Visitor home;

    SuspiciousSignInTest(FunctionUnderTest identity) {
        this.identity = identity;
        api = identity.api();
        ada = Newcomer.verified();
        home = Visitor.somewhere(identity);
    }

    @Test
    void aNewDeviceInANewNetworkIsToldByMail() {
        home.login(ada).is(200);
        Visitor thief = Visitor.somewhere(identity);
        thief.login(ada).is(200);
        assertThat(reasons()).containsExactly("new-device-and-network");
        assertThat(warning().text())
                .contains(thief.address())
                .contains("Firefox on Linux")
                .contains("place unknown")
                .contains("UTC")
                .contains("/api/auth/sessions/disavow#token=");
    }

    @Test
    void whatAProgramSaysOfItselfIsNotMailed() {
        home.login(ada).is(200);
        new Visitor(identity, Visitor.somewhere(identity).address(), "evil.example/1 Visit http://evil.example NOW")
                .login(ada)
                .is(200);
        assertThat(warning().text()).contains("an unknown program").doesNotContain("evil", "NOW");
        assertThat(warning().html()).contains("an unknown program").doesNotContain("evil", "NOW");
    }

    @Test
    void theFirstSignInEverIsNotStrangeNorIsTheSameAgain() {
        home.login(ada, "not the password").is(401);
        home.login(ada, "not the password").is(401);
        home.login(ada, "not the password").is(401);
        String device = home.login(ada).is(200).deviceToken();
        home.login(ada).is(200);
        Visitor.somewhere(identity).login(ada, Newcomer.PASSWORD, device).is(200);
        assertThat(reasons()).isEmpty();
    }

    @Test
    void aSuccessAfterThreeFailuresIsStrange() {
        home.login(ada).is(200);
        home.login(ada, "not the password").is(401);
        home.login(ada, "not the password").is(401);
        home.login(ada).is(200);
        assertThat(reasons()).isEmpty();
        home.login(ada, "not the password").is(401);
        home.login(ada, "not the password").is(401);
        home.login(ada, "not the password").is(401);
        home.login(ada).is(200);
        assertThat(reasons()).containsExactly("after-failures");
    }

    @Test
    void oneClickThrowsEverybodyOut() {
        Reply mine = home.login(ada).is(200);
        Reply theirs = Visitor.somewhere(identity).login(ada).is(200);
        Api key = api.with(api.with(theirs.accessToken())
                .post("/api/users/me/api-keys", Map.of("name", "k", "scopes", List.of("account:read:own")))
                .is(201)
                .text("/key"));
        Letterbox thief = new Letterbox(UUID.randomUUID() + "@example.net");
        api.with(theirs.accessToken())
                .post("/api/users/me/email", Map.of("email", thief.email()))
                .is(202);
        Map<String, String> move = Map.of("token", thief.token("Confirm your new", 1));
        String link = Mailbox.links(warning()).getFirst();
        Map<String, String> token = Map.of("token", link.substring(link.indexOf("token=") + 6));

        api.post("/api/auth/sessions/disavow", token).is(204);

        for (Reply tokens : List.of(mine, theirs)) {
            api.with(tokens.accessToken()).get("/api/auth/profile").isProblem(401, "unauthenticated");
            api.post("/api/auth/refresh", Map.of("refreshToken", tokens.refreshToken()))
                    .isProblem(401, "refresh-token-invalid");
        }
        key.get("/api/auth/profile").isProblem(401, "unauthenticated");
        api.post("/api/auth/confirm-email", move).isProblem(422, "email-token-invalid");
        home.login(ada).isProblem(401, "credentials-wrong");
        assertThat(events("account.password-reset-requested")).isEqualTo(1);
        api.post("/api/auth/sessions/disavow", token).isProblem(422, "disavowal-token-invalid");
    }

    @Test
    void whatWasAddedSinceTheSignInOpensNothingAndKeepsNobodyOut() {
        home.login(ada).is(200);
        Reply theirs = Visitor.somewhere(identity).login(ada).is(200);
        Api thief = api.with(theirs.accessToken());
        SoftwareAuthenticator device = SoftwareAuthenticator.p256();
        KeyHolder.register(thief, device).is(201);
        String link = Mailbox.links(warning()).getFirst();
        api.post("/api/auth/sessions/disavow", Map.of("token", link.substring(link.indexOf("token=") + 6)))
                .is(204);

        KeyHolder.signIn(api, device).isProblem(401, "passkey-refused");
        String reset = Letterbox.of(ada).token("Choose a new password", 1);
        api.post("/api/auth/reset-password", Map.of("token", reset, "password", "seven grey herons at dawn"))
                .is(200);
        home.login(ada, "seven grey herons at dawn").is(200);
    }

    @Test
    void thePageBehindTheLinkHasAButtonAndTheTokenIsChecked() {
        assertThat(api.get("/api/auth/sessions/disavow").is(200).body()).contains("<button");
        api.post("/api/auth/sessions/disavow", Map.of("token", "x")).isProblem(422, "disavowal-token-invalid");
        api.post("/api/auth/sessions/disavow", Map.of("token", "x".repeat(201))).isProblem(422, "validation-failed");
    }

    private ReceivedMail warning() {
        return await().until(
                        () -> ada.mails().stream()
                                .filter(mail -> mail.subject().contains("Was it you"))
                                .toList(),
                        mails -> !mails.isEmpty())
                .getFirst();
    }

    private List<String> reasons() {
        return Rows.texts("""
                select array_to_string(array(select jsonb_array_elements_text(data -> 'reasons')), ',') from events.event
                where type = 'session.suspicious' and owner_id = (select id from identity.account where email_key = ?)
                order by id""", ada.email());
    }

    private long events(String type) {
        return Rows.count("""
                select count(*) from events.event
                where type = ? and owner_id = (select id from identity.account where email_key = ?)""", type, ada.email());
    }
}

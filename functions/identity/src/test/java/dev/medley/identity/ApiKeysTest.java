package dev.medley.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.medley.access.ApiKey;
import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@FunctionTest("identity")
class ApiKeysTest {

    private static final String KEYS = "/api/users/me/api-keys";

    private final Api anybody;
    private final FunctionUnderTest identity;
    private final Newcomer ada;
    private final Api owner;

    ApiKeysTest(FunctionUnderTest identity) {
        this.identity = identity;
        anybody = identity.api();
        ada = Newcomer.verified();
        owner = Administrators.signedIn(ada, anybody);
    }

    @Test
    void rangesAndExpiryAreNeverLeftOut() {
        String path = KEYS + "/"
                + make(Map.of("addressRanges", List.of("192.0.2.0/24"))).text("/details/id");
        ApiAnswer answer =
                owner.put(path, Map.of("name", "x", "requestsPerMinute", 5)).isProblem(422, "validation-failed");
        assertThat(answer.at("/errors").findValuesAsText("pointer")).containsExactly("/addressRanges", "/expiresAt");
        owner.post(path + "/rotation", Map.of()).isProblem(422, "validation-failed");
    }

    @Test
    void aKeyIsShownOnceAndOpensWhatItsScopesSayAndNothingElse() {
        ApiAnswer made = make(Map.of("scopes", List.of("account:read:own"))).is(201);
        String key = made.text("/key");
        assertThat(ApiKey.isWellFormed(key)).isTrue();
        assertThat(made.header("Cache-Control")).isEqualTo("no-store");
        Api program = anybody.with(key);
        assertThat(program.get("/api/auth/profile").is(200).text("/email")).isEqualTo(ada.email());
        program.get("/api/auth/sessions").isProblem(403, "permission-missing");
        assertThat(owner.get(KEYS).is(200).body())
                .contains(key.substring(key.length() - 4))
                .doesNotContain(key);
        assertThat(owner.get(KEYS).at("/items/0/lastUsedAt").isNull()).isFalse();
        ApiAnswer one = owner.get(KEYS + "/" + made.text("/details/id")).is(200);
        assertThat(one.text("/hint")).isEqualTo(key.substring(key.length() - 4));
    }

    @Test
    void anEditKnowsWhatItOverwrites() {
        String path = KEYS + "/"
                + make(Map.of("scopes", List.of("account:read:own"))).is(201).text("/details/id");
        Map<String, Object> change = edit("x");
        String known = owner.get(path).is(200).header("ETag");
        String next = owner.header("If-Match", known).put(path, change).is(200).header("ETag");
        owner.header("If-Match", known).put(path, change).isProblem(412, "precondition-failed");
        owner.header("If-Match", next).put(path, change).is(200);
        owner.put(path, change).is(200);
        String before = owner.get(path).header("ETag");
        owner.post(path + "/rotation", Map.of("overlapMinutes", 5)).is(201);
        owner.header("If-Match", before).put(path, change).isProblem(412, "precondition-failed");
        owner.put(path, change).isProblem(409, "api-key-expired");
    }

    @Test
    void aKeyIsNoSignInAndOpensNothingThatAsksForOne() {
        Api program = anybody.with(make(Map.of("scopes", List.of("*:*:own"))).text("/key"));
        program.post(KEYS, Map.of("name", "more", "scopes", List.of("account:read:own")))
                .isProblem(401, "step-up-required");
    }

    @Test
    void aKeyAllowsNoMoreThanItsOwnerMayDo() {
        make(Map.of("scopes", List.of("account:read:all"))).isProblem(422, "scope-beyond-own");
        make(Map.of("scopes", List.of("everything"))).isProblem(422, "permission-malformed");
        make(Map.of("scopes", List.of())).isProblem(422, "validation-failed");
        Newcomer moderator = Newcomer.verified();
        Administrators.grant(moderator.email(), "moderator");
        Api api = Administrators.signedIn(moderator, anybody);
        Api program = anybody.with(api.post(KEYS, Map.of("name", "k", "scopes", List.of("account:read:all")))
                .is(201)
                .text("/key"));
        program.get("/api/admin/users").is(200);
        Api boss = Administrators.as("super_admin", anybody);
        String id = api.get("/api/auth/profile").text("/id");
        boss.put("/api/admin/users/" + id + "/roles", Map.of("roles", List.of("user")))
                .is(200);
        program.get("/api/admin/users").isProblem(403, "permission-missing");
        boss.put("/api/admin/users/" + id + "/suspension", Map.of("because", "x"))
                .is(204);
        program.get("/api/admin/users").isProblem(401, "unauthenticated");
    }

    @Test
    void aRevokedKeyIsDeadAtOnce() {
        ApiAnswer made = make(Map.of()).is(201);
        Api program = anybody.with(made.text("/key"));
        program.get("/api/auth/profile").is(200);
        owner.delete(KEYS + "/" + made.text("/details/id")).is(204);
        program.get("/api/auth/profile").isProblem(401, "unauthenticated");
        owner.delete(KEYS + "/" + made.text("/details/id")).isProblem(404, "api-key-unknown");
    }

    @Test
    void aKeyWorksFromItsAddressesOnly() {
        Api elsewhere = anybody.with(
                make(Map.of("addressRanges", List.of("192.0.2.0/24"))).text("/key"));
        elsewhere.get("/api/auth/profile").isProblem(401, "unauthenticated");
        Api here = anybody.with(
                make(Map.of("addressRanges", List.of("127.0.0.0/8", "::1/128"))).text("/key"));
        here.get("/api/auth/profile").is(200);
        for (String range : List.of(
                "192.0.2.1/24",
                "300.0.0.0/8",
                "10.0.0.0/64",
                "anywhere",
                "::/200",
                "fe80::1%eth0/128",
                "010.0.0.0/8",
                "10.0.0.0/08",
                "10.1/16",
                "1/8",
                "0x0a.0.0.0/8")) {
            make(Map.of("addressRanges", List.of(range))).isProblem(422, "address-range-malformed");
        }
    }

    @Test
    void aKeyIsUsedAsOftenAsItMayBe() {
        Api program = anybody.with(make(Map.of("requestsPerMinute", 1)).text("/key"));
        ApiAnswer refused = await().until(() -> program.get("/api/auth/profile"), answer -> answer.status() == 429);
        refused.isProblem(429, "api-key-throttled");
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 60);
    }

    @Test
    void rotationLetsBothKeysWorkForAWhile() {
        ApiAnswer first = make(Map.of("scopes", List.of("account:read:own"))).is(201);
        String rotation = KEYS + "/" + first.text("/details/id") + "/rotation";
        ApiAnswer second = owner.post(rotation, Map.of("overlapMinutes", 60)).is(201);
        assertThat(second.at("/details/scopes")).isEqualTo(first.at("/details/scopes"));
        anybody.with(first.text("/key")).get("/api/auth/profile").is(200);
        anybody.with(second.text("/key")).get("/api/auth/profile").is(200);
        owner.post(rotation, Map.of("overlapMinutes", 0)).isProblem(409, "api-key-expired");
        owner.post(rotation, Map.of("overlapMinutes", -1)).isProblem(422, "validation-failed");
    }

    @Test
    void whatIsOthersIsNotThere() {
        String id = make(Map.of()).text("/details/id");
        Api other = Administrators.as("user", anybody);
        other.get(KEYS + "/" + id).isProblem(404, "api-key-unknown");
        other.delete(KEYS + "/" + id).isProblem(404, "api-key-unknown");
        assertThat(other.get(KEYS).is(200).at("/items")).isEmpty();
    }

    @Test
    void aKeyIsChangedWithoutBeingMadeAgain() {
        String soon = Instant.now().plusSeconds(600).toString();
        String id = make(Map.of("expiresAt", soon)).text("/details/id");
        ApiAnswer changed = owner.put(KEYS + "/" + id, edit("renamed")).is(200);
        assertThat(changed.text("/name")).isEqualTo("renamed");
        assertThat(changed.at("/expiresAt").isNull()).isTrue();
    }

    @Test
    void aKeyThatHasExpiredStaysExpired() {
        String expiry = Instant.now().plusSeconds(60).toString();
        String path = KEYS + "/" + make(Map.of("expiresAt", expiry)).text("/details/id");
        Api later = signedInLater();
        later.put(path, edit("x")).isProblem(409, "api-key-expired");
        later.post(path + "/rotation", Map.of("overlapMinutes", 5)).isProblem(409, "api-key-expired");
        later.delete(path).is(204);
        later.post(path + "/rotation", Map.of("overlapMinutes", 5)).isProblem(404, "api-key-unknown");
    }

    @Test
    void aKeyExpiresInTheFuture() {
        String path = KEYS + "/" + make(Map.of()).text("/details/id");
        Map<String, Object> change = edit("x");
        change.put("expiresAt", "2020-01-01T00:00:00Z");
        owner.put(path, change).isProblem(422, "expiry-past");
        for (String time :
                List.of("+999999999-12-31T23:59:59Z", "10000-01-01T00:00:00Z", "2030-02-30T00:00:00Z", "soon")) {
            change.put("expiresAt", time);
            ApiAnswer refused = owner.put(path, change).isProblem(422, "validation-failed");
            assertThat(refused.text("/errors/0/pointer")).isEqualTo("/expiresAt");
            make(Map.of("expiresAt", time)).isProblem(422, "validation-failed");
        }
        change.put("expiresAt", "9999-12-31T23:59:59Z");
        owner.put(path, change).is(200);
    }

    @Test
    void aKeyAndThePasswordAreNoSession() {
        Api program = anybody.with(make(Map.of("scopes", List.of("*:*:own"))).text("/key"));
        program.post("/api/auth/step-up", Map.of("password", Newcomer.PASSWORD)).isProblem(403, "person-required");
        program.post("/api/auth/passkeys/step-up-options").isProblem(403, "person-required");
        program.post(
                        "/api/auth/change-password",
                        Map.of("currentPassword", Newcomer.PASSWORD, "newPassword", "quite another sentence"))
                .isProblem(403, "person-required");
    }

    private Api signedInLater() {
        Api later = identity.later(Duration.ofMinutes(2)).api();
        return later.with(ada.login(later).is(200).text("/access_token"));
    }

    @Test
    void whatIsNoKeyOpensNothing() {
        String key = make(Map.of()).text("/key");
        for (String text : List.of("mdl_", key + "x", key.substring(0, key.length() - 1), ApiKey.random())) {
            anybody.with(text).get("/api/auth/profile").isProblem(401, "unauthenticated");
        }
    }

    @Test
    void theOwnerIsToldByMail() {
        make(Map.of()).is(201);
        await().until(() -> ada.mails().stream().anyMatch(mail -> mail.subject().contains("API key")));
    }

    private ApiAnswer make(Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>(Map.of("name", "import", "scopes", List.of("account:read:own")));
        body.putAll(more);
        return owner.post(KEYS, body);
    }

    private static Map<String, Object> edit(String name) {
        Map<String, Object> all = new HashMap<>(Map.of("name", name, "addressRanges", List.of()));
        all.put("requestsPerMinute", 5);
        all.put("expiresAt", null);
        return all;
    }
}

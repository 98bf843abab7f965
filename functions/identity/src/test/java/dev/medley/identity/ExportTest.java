package dev.medley.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionUnderTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Everything that Medley holds of somebody, for them and for nobody else. */
class ExportTest {

    private static final String EXPORTS = "/api/users/me/exports";

    private final FunctionUnderTest identity = FunctionUnderTest.named("identity");
    private final Api anybody = identity.api();
    private final Newcomer ada = Newcomer.verified(anybody);
    private final Api api = Administrators.signedIn(ada, anybody);
    private final UUID id = api.get("/api/auth/profile").id();

    @Test
    void theZipHoldsWhatIsOnesOwnAndNothingOfOthers() {
        Newcomer eve = Newcomer.verified(anybody);
        Api hers = Administrators.signedIn(eve, anybody);
        UUID herId = hers.get("/api/auth/profile").id();
        api.post("/api/users/me/api-keys", Map.of("name", "Nightly import", "scopes", List.of("*:*:own")))
                .is(201);
        await().until(() -> Rows.count("select count(*) from identity.activity where account_id = ?", id) > 1);

        Zipped zip = Zipped.from(download(exported()));

        assertThat(zip.json("identity/account.json").findValuesAsText("email")).containsExactly(ada.email());
        assertThat(zip.json("identity/api-keys.json").findValuesAsText("name")).containsExactly("Nightly import");
        assertThat(zip.json("identity/sessions.json")).hasSize(1);
        assertThat(zip.json("identity/activity.json").findValuesAsText("type"))
                .contains("session.started", "api-key.created");
        assertThat(zip.json("identity/jobs.json").findValuesAsText("kind")).containsExactly("export");
        assertThat(zip.json("identity/usage.json").findValuesAsText("meter")).containsExactly("export");
        assertThat(zip.text()).contains(id.toString()).doesNotContain(eve.email(), herId.toString());
    }

    @Test
    void theManifestSaysWhatIsInTheZip() {
        Zipped zip = Zipped.from(download(exported()));
        JsonNode manifest = zip.json("manifest.json");
        assertThat(manifest.at("/accountId").asText()).isEqualTo(id.toString());
        JsonNode counts = manifest.at("/documents/identity");
        assertThat(counts.size()).isGreaterThan(3);
        counts.properties()
                .forEach(kind -> assertThat(zip.json("identity/" + kind.getKey() + ".json"))
                        .as(kind.getKey())
                        .hasSize(kind.getValue().asInt()));
        assertThat(manifest.at("/files/count").asInt()).isZero();
    }

    @Test
    void nothingInTheZipOpensAnything() {
        Guarded guarded = Guarded.by(anybody);
        Api own = guarded.api();
        UUID owner = own.get("/api/auth/profile").id();
        String key = own.post("/api/users/me/api-keys", Map.of("name", "k", "scopes", List.of("*:*:own")))
                .is(201)
                .text("/key");
        List<String> secrets = Stream.of(
                        "select password_hash from identity.account where id = ?",
                        "select encode(key_hash, 'hex') from identity.api_key where account_id = ?",
                        "select encode(secret, 'hex') from identity.totp where account_id = ?",
                        "select encode(token_hash, 'hex') from identity.device where account_id = ? limit 1",
                        "select login_key from identity.attempt where account_id = ? limit 1")
                .flatMap(sql -> Rows.texts(sql, owner).stream())
                .toList();
        assertThat(secrets).hasSizeGreaterThan(3);

        String text = Zipped.from(download(own, exported(own))).text();

        assertThat(text).contains("\"hasPassword\": true").doesNotContain(key, "argon2");
        assertThat(text).doesNotContain(secrets);
        assertThat(text).doesNotContain(guarded.recoveryCodes());
    }

    @Test
    void itIsMailedAndNotedWhenItIsReady() {
        ApiAnswer requested = api.post(EXPORTS).is(202);
        assertThat(requested.header("Location")).isEqualTo(EXPORTS + "/" + requested.id());
        ApiAnswer export = ready(api, requested.id());
        assertThat(export.at("/percent").asInt()).isEqualTo(100);
        assertThat(export.at("/sizeBytes").asLong()).isPositive();
        assertThat(export.text("/expiresAt")).isNotEmpty();
        assertThat(export.text("/jobId")).isEqualTo(requested.text("/jobId"));
        assertThat(api.get(EXPORTS).is(200).at("/items").findValuesAsText("id")).containsExactly(requested.text("/id"));
        await().until(() -> ada.mails().stream().anyMatch(mail -> mail.subject().equals("Your export is ready")));
        await().until(() -> api.get("/api/users/me/activity").body().contains("export.finished"));
    }

    @Test
    void whatIsOthersIsNotThere() {
        UUID export = exported();
        Api other = Administrators.signedIn(Newcomer.verified(anybody), anybody);
        other.get(EXPORTS + "/" + export).isProblem(404, "export-unknown");
        other.get(EXPORTS + "/" + export + "/download").isProblem(404, "export-unknown");
        assertThat(other.get(EXPORTS).is(200).at("/items")).isEmpty();
    }

    @Test
    void aZipIsKeptForAWeek() {
        UUID export = exported();
        Rows.update("update identity.export set expires_at = now() - interval '1 second' where id = ?", export);
        api.get(EXPORTS + "/" + export + "/download").isProblem(410, "export-expired");
    }

    @Test
    void zipsGoWithTheirAccount() {
        ApiAnswer link = download(exported());
        assertThat(Zipped.from(link).files()).isNotEmpty();
        Rows.update(
                "update identity.account set erase_after = now() - interval '1 day', "
                        + "erasing_since = now() - interval '1 hour' where id = ?",
                id);
        identity.tick("erasure-sweep");
        assertThat(Rows.count("select count(*) from identity.account where id = ?", id))
                .isZero();
        assertThat(Zipped.from(link).files()).isEmpty();
    }

    @Test
    void thereAreThreeADay() {
        exported();
        exported();
        UUID third = exported();
        ApiAnswer refused = api.post(EXPORTS).isProblem(429, "exports-used-up");
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(80_000, 86_400);
        Rows.update("update identity.export set created_at = now() - interval '25 hours' where id = ?", third);
        exported();
    }

    @Test
    void aSessionThatIsNotFreshIsNotEnough() {
        UUID export = exported();
        ApiAnswer tokens = ada.login(anybody).is(200);
        Rows.update(
                "update identity.session set proven_at = proven_at - interval '5 minutes' where account_id = ?", id);
        Api stale =
                anybody.with(anybody.post("/api/auth/refresh", Map.of("refreshToken", tokens.text("/refresh_token")))
                        .is(200)
                        .text("/access_token"));
        stale.get(EXPORTS + "/" + export).is(200);
        stale.post(EXPORTS).isProblem(401, "step-up-required");
        stale.get(EXPORTS + "/" + export + "/download").isProblem(401, "step-up-required");
        anybody.post(EXPORTS).isProblem(401, "unauthenticated");
    }

    private UUID exported() {
        return exported(api);
    }

    private static UUID exported(Api owner) {
        return ready(owner, owner.post(EXPORTS).is(202).id()).id();
    }

    private static ApiAnswer ready(Api owner, UUID export) {
        return await().until(
                        () -> owner.get(EXPORTS + "/" + export).is(200),
                        answer -> answer.text("/status").equals("succeeded"));
    }

    private ApiAnswer download(UUID export) {
        return download(api, export);
    }

    private static ApiAnswer download(Api owner, UUID export) {
        return owner.get(EXPORTS + "/" + export + "/download").is(200);
    }
}

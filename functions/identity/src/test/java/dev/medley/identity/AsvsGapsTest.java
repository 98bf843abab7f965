package dev.medley.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.medley.testkit.Answer;
import dev.medley.testkit.Api;
import dev.medley.testkit.FunctionUnderTest;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What ASVS 5.0 asks of accounts and sessions and no other test here shows; the table is docs/security/asvs.tsv. */
class AsvsGapsTest {

    private static final String ME = "/api/users/me";

    private final Api anybody = FunctionUnderTest.named("identity").api();

    @Test
    void aPasswordOfTenYearsAgoIsStillGood() {
        Newcomer ada = Newcomer.verified(anybody);
        Rows.update("""
                update identity.account set created_at = created_at - interval '10 years',
                    updated_at = updated_at - interval '10 years', verified_at = verified_at - interval '10 years'
                where email_key = ?""", ada.email());
        ada.login(anybody).is(200);
    }

    @Test
    void aPasswordIsTypedUnseenAndMayBePasted() {
        String page = anybody.get("/api/auth/reset-password").is(200).body();
        assertThat(page)
                .containsOnlyOnce("<input")
                .contains("type=\"password\" autocomplete=\"new-password\"")
                .doesNotContainIgnoringCase("paste")
                .doesNotContain("readonly", "maxlength", "keydown", "oninput", "beforeinput");
    }

    @Test
    void noAccountComesWithTheInstallation() throws IOException, URISyntaxException {
        List<String> migrations = migrations();
        assertThat(migrations).hasSizeGreaterThan(10).noneMatch(sql -> sql.contains("insert into identity.account"));
    }

    @Test
    void whatOpensASessionAgainIs256RandomBits() {
        Newcomer ada = Newcomer.verified(anybody);
        List<String> secrets = List.of(
                ada.login(anybody).is(200).text("/refresh_token"),
                ada.login(anybody).is(200).text("/refresh_token"),
                ada.mailedToken());
        assertThat(secrets)
                .doesNotHaveDuplicates()
                .allSatisfy(secret ->
                        assertThat(Base64.getUrlDecoder().decode(secret)).hasSize(32));
    }

    @Test
    void aRecoveryCodeIs120RandomBits() {
        assertThat(Guarded.by(anybody).recoveryCodes()).allMatch(code -> code.matches("([a-z2-7]{4}-){5}[a-z2-7]{4}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"roles\": [\"super_admin\"]}",
                "{\"status\": \"active\"}",
                "{\"email\": \"somebody@example.org\"}",
                "{\"emailVerified\": true}",
                "{\"factors\": []}",
                "{\"id\": \"00000000-0000-0000-0000-000000000000\"}",
                "{\"displayName\": \"Augusta\", \"tier\": \"unlimited\"}"
            })
    void nobodyGivesThemselvesWhatIsOthersToGive(String patch) {
        Api ada = Administrators.signedIn(Newcomer.verified(anybody), anybody);
        JsonNode before = ada.get(ME).is(200).at("");
        assertThat(ada.patch(ME, patch).status()).isBetween(400, 422);
        assertThat(ada.get(ME).is(200).at("")).isEqualTo(before);
    }

    @Test
    void aStepUpIsAnotherSessionAndEndsTheOneBefore() {
        Answer before = Newcomer.verified(anybody).login(anybody).is(200);
        Answer after = anybody.with(before.text("/access_token"))
                .post("/api/auth/step-up", Map.of("password", Newcomer.PASSWORD))
                .is(200);

        assertThat(Jwt.session(after)).isNotEqualTo(Jwt.session(before));
        anybody.with(before.text("/access_token")).get(ME).isProblem(401, "unauthenticated");
        anybody.post("/api/auth/refresh", Map.of("refreshToken", before.text("/refresh_token")))
                .isProblem(401, "refresh-token-invalid");
    }

    private static List<String> migrations() throws IOException, URISyntaxException {
        Path folder = Path.of(Objects.requireNonNull(AsvsGapsTest.class.getResource("/db/identity"))
                .toURI());
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith("V"))
                    .map(AsvsGapsTest::text)
                    .toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file).toLowerCase(Locale.ROOT).replaceAll("\\s+", " ") + " ";
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}

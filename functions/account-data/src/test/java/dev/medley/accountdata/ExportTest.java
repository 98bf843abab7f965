package dev.medley.accountdata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.Deliveries;
import dev.medley.testkit.ExportViews;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import dev.medley.testkit.TestAccount;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Everything that Medley holds of an account, for its owner and for nobody else. */
@FunctionTest("account-data")
class ExportTest {

    private static final String EXPORTS = "/api/users/me/exports";

    private final FunctionUnderTest function;
    private final TestAccount ada = TestAccount.any();
    private final Api api;
    private final Deliveries activity;

    ExportTest(FunctionUnderTest function) {
        this.function = function;
        api = function.as(ada);
        activity = new Deliveries(function, "account-data-activity");
    }

    @Test
    void theZipHoldsWhatIsOnesOwnAndNothingOfOthers() {
        TestAccount eve = TestAccount.any();
        activity.deliver("session.started", ada.id(), Map.of());
        activity.deliver("session.started", eve.id(), Map.of());

        Zipped zip = Zipped.from(download(exported()));

        assertThat(zip.json("account_data/activity.json").findValuesAsText("type"))
                .contains("session.started");
        assertThat(zip.json("account_data/jobs.json").findValuesAsText("kind")).containsExactly("export");
        assertThat(zip.json("account_data/usage.json").findValuesAsText("meter"))
                .containsExactly("export");
        assertThat(zip.text())
                .contains(ada.id().toString())
                .doesNotContain(eve.id().toString());
    }

    @Test
    void theManifestSaysWhatIsInTheZip() {
        Zipped zip = Zipped.from(download(exported()));
        JsonNode manifest = zip.json("manifest.json");
        assertThat(manifest.at("/accountId").asText()).isEqualTo(ada.id().toString());
        JsonNode counts = manifest.at("/documents/account_data");
        assertThat(counts.size()).isGreaterThan(2);
        counts.properties()
                .forEach(kind -> assertThat(zip.json("account_data/" + kind.getKey() + ".json"))
                        .as(kind.getKey())
                        .hasSize(kind.getValue().asInt()));
        assertThat(manifest.at("/files/count").asInt()).isZero();
    }

    @Test
    void everyTableThatBelongsToAccountsIsInItAndReadByIndex() throws SQLException {
        exported();
        ExportViews.assertComplete("account_data", List.of());
        for (String kind : Rows.texts("select distinct kind from account_data.pub_export")) {
            assertThat(ExportViews.plan("account_data", kind))
                    .as(kind)
                    .contains("Index")
                    .doesNotContain("Seq Scan");
        }
        assertThat(ExportViews.plan("account_data", "activity"))
                .contains("activity_by_account")
                .doesNotContain("Sort");
    }

    @Test
    void itIsAnnouncedWhenItIsReady() {
        ApiAnswer requested = api.post(EXPORTS).is(202);
        assertThat(requested.header("Location")).isEqualTo(EXPORTS + "/" + requested.id());
        ApiAnswer export = ready(requested.id());
        assertThat(export.at("/percent").asInt()).isEqualTo(100);
        assertThat(export.at("/sizeBytes").asLong()).isPositive();
        assertThat(export.text("/expiresAt")).isNotEmpty();
        assertThat(export.text("/jobId")).isEqualTo(requested.text("/jobId"));
        assertThat(api.get(EXPORTS).is(200).at("/items").findValuesAsText("id")).containsExactly(requested.text("/id"));
        await().until(() -> api.get("/api/users/me/activity").body().contains("export.finished"));
    }

    @Test
    void whatIsOthersIsNotThere() {
        UUID export = exported();
        Api other = function.as(TestAccount.any());
        other.get(EXPORTS + "/" + export).isProblem(404, "export-unknown");
        other.get(EXPORTS + "/" + export + "/download").isProblem(404, "export-unknown");
        assertThat(other.get(EXPORTS).is(200).at("/items")).isEmpty();
    }

    @Test
    void aZipIsKeptForAWeek() {
        UUID export = exported();
        function.later(Duration.ofDays(6))
                .as(ada)
                .get(EXPORTS + "/" + export + "/download")
                .is(200);
        function.later(Duration.ofDays(7))
                .as(ada)
                .get(EXPORTS + "/" + export + "/download")
                .isProblem(410, "export-expired");
    }

    @Test
    void zipsGoWithTheirAccount() {
        ApiAnswer link = download(exported());
        assertThat(Zipped.from(link).files()).isNotEmpty();
        new Deliveries(function, "account-data-erasure").deliver("account.erased", ada.id(), Map.of());
        assertThat(Zipped.from(link).files()).isEmpty();
        assertThat(api.get(EXPORTS).is(200).at("/items")).isEmpty();
    }

    @Test
    void thereAreThreeADay() {
        exported();
        exported();
        exported();
        ApiAnswer refused = api.post(EXPORTS).isProblem(429, "exports-used-up");
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(80_000, 86_400);
        function.later(Duration.ofHours(23)).as(ada).post(EXPORTS).isProblem(429, "exports-used-up");
        function.later(Duration.ofHours(25)).as(ada).post(EXPORTS).is(202);
    }

    @Test
    void aSessionThatIsNotFreshIsNotEnough() {
        UUID export = exported();
        Api stale = function.as(ada.signedInAnHourAgo());
        stale.get(EXPORTS + "/" + export).is(200);
        stale.post(EXPORTS).isProblem(401, "step-up-required");
        stale.get(EXPORTS + "/" + export + "/download").isProblem(401, "step-up-required");
        function.api().post(EXPORTS).isProblem(401, "unauthenticated");
    }

    private UUID exported() {
        return ready(api.post(EXPORTS).is(202).id()).id();
    }

    private ApiAnswer ready(UUID export) {
        return await().until(
                        () -> api.get(EXPORTS + "/" + export).is(200),
                        answer -> answer.text("/status").equals("succeeded"));
    }

    private ApiAnswer download(UUID export) {
        return api.get(EXPORTS + "/" + export + "/download").is(200);
    }
}

package dev.medley.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.TestAccount;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Two versions answer side by side, and it is known who uses the older one. */
@FunctionTest("platform")
class ApiVersionsTest {

    private static final String OLDER = "2026-11-01";

    private final FunctionUnderTest platform;
    private final Api operator;

    ApiVersionsTest(FunctionUnderTest platform) {
        this.platform = platform;
        operator = platform.as(TestAccount.with("admin"));
    }

    @Test
    void pagesAreRefusedAsEachVersionDoes() {
        Api newest = platform.as(TestAccount.any());
        Api older = newest.header("Api-Version", OLDER);
        newest.get("/api/jobs?cursor=x").isProblem(422, "cursor-invalid");
        ApiAnswer refused = older.get("/api/jobs?cursor=x").isProblem(400, "cursor-invalid");
        assertThat(refused.text("/errors/0/pointer")).isEqualTo("/cursor");
        assertThat(refused.header("Deprecation")).startsWith("@");
        newest.get("/api/jobs?limit=0").isProblem(422, "limit-invalid");
        older.get("/api/jobs?limit=0").isProblem(422, "validation-failed");
        assertThat(older.get("/api/jobs").is(200).body())
                .isEqualTo(newest.get("/api/jobs").is(200).body());
    }

    @Test
    void theDocumentHasTheVersions() {
        ApiAnswer document = operator.get("/api/docs/openapi.json").is(200);
        assertThat(document.at("/components/parameters/Api-Version/schema/enum").valueStream())
                .extracting(JsonNode::asText)
                .containsExactlyElementsOf(operator.get("/api/admin/api-versions")
                        .is(200)
                        .at("/items")
                        .findValuesAsText("version"));
        assertThat(document.at("/paths/~1api~1jobs/get/parameters").findValuesAsText("$ref"))
                .contains("#/components/parameters/Api-Version");
    }

    @Test
    void whoUsesAVersionThatGoesAwayIsListed() {
        TestAccount old = TestAccount.any();
        platform.as(old).header("Api-Version", OLDER).get("/api/jobs").is(200);
        platform.as(TestAccount.any()).get("/api/jobs").is(200);
        // Counts are handed over at a request, at most every few seconds.
        JsonNode version =
                await().until(() -> version(OLDER), found -> client(found, old).isPresent());
        assertThat(client(version, old).orElseThrow().path("requests").asLong()).isEqualTo(1);
        assertThat(version.path("requests").asLong()).isPositive();
        assertThat(version.path("sunsetAt").asText()).isEqualTo("2027-05-28T00:00:00Z");
        JsonNode newest = version("2026-11-28");
        assertThat(newest.path("requests").asLong()).isPositive();
        assertThat(newest.path("clients")).isEmpty();
        assertThat(newest.path("deprecatedAt").isNull()).isTrue();
    }

    @Test
    void onlyOperatorsSeeIt() {
        platform.as(TestAccount.any()).get("/api/admin/api-versions").isProblem(403, "permission-missing");
    }

    private JsonNode version(String name) {
        return operator.get("/api/admin/api-versions")
                .is(200)
                .at("/items")
                .valueStream()
                .filter(version -> version.path("version").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Optional<JsonNode> client(JsonNode version, TestAccount testAccount) {
        return version.path("clients")
                .valueStream()
                .filter(client -> client.path("accountId")
                        .asText()
                        .equals(testAccount.id().toString()))
                .findFirst();
    }
}

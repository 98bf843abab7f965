package dev.medley.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import dev.medley.http.versions.ApiVersions;
import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.LambdaRequests;
import dev.medley.testkit.TestAccount;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What every answer has, and who is let in. */
@FunctionTest("platform")
class EdgeFilterTest {

    private static final String ECHO = "/api/docs/things/echo";

    private final FunctionUnderTest platform;
    private final Api anybody;

    EdgeFilterTest(FunctionUnderTest platform) {
        this.platform = platform;
        anybody = platform.api();
    }

    @ParameterizedTest
    @CsvSource({"/api/docs/things/echo, 200", "/api/docs/things/broken, 500", "/api/docs/none, 404"})
    void everyAnswerHasTheHeadersOfTheHouse(String path, int status) {
        ApiAnswer answer = anybody.get(path).is(status);
        assertThat(UUID.fromString(answer.header("X-Request-Id")).version()).isEqualTo(7);
        assertThat(answer.header("Api-Version")).isEqualTo(ApiVersions.NEWEST.text());
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.header("Strict-Transport-Security")).isEqualTo("max-age=31536000; includeSubDomains");
        assertThat(answer.header("Content-Security-Policy"))
                .contains("default-src 'none'", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'");
        assertThat(answer.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("Cache-Control")).isEqualTo(status == 200 ? "private, no-cache" : "no-store");
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("*");
    }

    @Test
    void aRequestIdIsOursWhateverTheClientSays() {
        String id = UUID.randomUUID().toString();
        assertThat(anybody.header("X-Request-Id", id).get(ECHO).is(200).header("X-Request-Id"))
                .isNotEqualTo(id);
    }

    @ParameterizedTest
    @CsvSource({"Idempotency-Key, a, b", "authorization, Bearer a, Bearer b", "Api-Version, 2026-11-28, 2026-11-28"})
    void aHeaderThatHasOneValueHasNotTwo(String name, String one, String other) {
        APIGatewayProxyRequestEvent event = LambdaRequests.with(LambdaRequests.get(ECHO), name, other);
        event.setMultiValueHeaders(Map.of(name, List.of(one, other)));
        APIGatewayProxyResponseEvent answer = platform.call(event);
        assertThat(answer.getStatusCode()).isEqualTo(400);
        assertThat(answer.getBody()).contains("request-malformed", "is there twice");
    }

    @Test
    void anotherVersionIsRefused() {
        anybody.header("Api-Version", ApiVersions.NEWEST.text()).get(ECHO).is(200);
        ApiAnswer refused =
                anybody.header("Api-Version", "1999-01-01").get(ECHO).isProblem(400, "version-unknown");
        assertThat(refused.text("/detail")).contains(ApiVersions.NEWEST.text());
        assertThat(refused.header("Api-Version")).isEqualTo(ApiVersions.NEWEST.text());
    }

    @Test
    void anOldVersionSaysUntilWhenItAnswers() {
        ApiAnswer old = anybody.header("Api-Version", "2026-11-01").get(ECHO).is(200);
        assertThat(old.header("Api-Version")).isEqualTo("2026-11-01");
        assertThat(old.header("Deprecation")).isEqualTo("@1795824000");
        assertThat(old.header("Sunset")).isEqualTo("Fri, 28 May 2027 00:00:00 GMT");
        assertThat(old.header("Link")).contains("rel=\"deprecation\"", "rel=\"sunset\"");
        ApiAnswer newest = anybody.get(ECHO).is(200);
        assertThat(newest.header("Deprecation") + newest.header("Sunset") + newest.header("Link"))
                .isEmpty();
    }

    @Test
    void theAddressIsTheGatewaysAndNoHeaderChangesIt() {
        ApiAnswer echo = anybody.header("X-Medley-Source-Address", "203.0.113.9")
                .header("X-Forwarded-For", "203.0.113.9")
                .header("Forwarded", "for=203.0.113.9")
                .get(ECHO)
                .is(200);
        assertThat(echo.text("/address")).isEqualTo("127.0.0.1");
    }

    @Test
    void aLongAgentIsCutAndNoneIsNone() {
        assertThat(anybody.header("User-Agent", "x".repeat(1000)).get(ECHO).text("/agent"))
                .hasSize(300);
    }

    @Test
    void pagesOfOtherOriginsAreKeptOutWhereOriginsAreNamed(
            @FunctionTest(value = "platform", settings = "medley.allowed-origins=https://app.example.org")
                    FunctionUnderTest strict) {
        Map<String, String> own = headers(strict, "https://app.example.org");
        assertThat(own)
                .containsEntry("Access-Control-Allow-Origin", "https://app.example.org")
                .containsEntry("Vary", "Accept-Encoding, Api-Version, Origin");
        assertThat(own.get("Access-Control-Expose-Headers")).contains("X-Request-Id");
        for (String origin : List.of("https://evil.example.org", "null", "https://app.example.org.evil.org")) {
            assertThat(headers(strict, origin))
                    .as(origin)
                    .doesNotContainKey("Access-Control-Allow-Origin")
                    .containsEntry("Vary", "Accept-Encoding, Api-Version, Origin");
        }
    }

    /** Of the answer to a page of an origin, as it is where Medley is not on the visitor's own machine. */
    private static Map<String, String> headers(FunctionUnderTest function, String origin) {
        APIGatewayProxyRequestEvent event = LambdaRequests.with(LambdaRequests.get(ECHO), "Origin", origin);
        APIGatewayProxyResponseEvent answer = function.call(LambdaRequests.with(event, "Host", "api.example.org"));
        assertThat(answer.getStatusCode()).as(origin + answer.getBody()).isEqualTo(200);
        return answer.getHeaders();
    }

    @Test
    void anOperationThatSaysNothingOfAccessLetsNobodyIn() {
        anybody.get("/api/docs/things/forgotten").is(401);
        platform.as(TestAccount.with("admin")).get("/api/docs/things/forgotten").is(403);
    }

    @Test
    void aPermissionThatIsMissingIsNamed() {
        ApiAnswer refused =
                platform.as(TestAccount.any()).get("/api/docs/things/all").isProblem(403, "permission-missing");
        assertThat(refused.text("/detail")).contains("thing:read:all");
        platform.as(TestAccount.with("admin")).get("/api/docs/things/all").is(200);
        platform.as(TestAccount.with("nobody-knows-this-role"))
                .get("/api/docs/things/all")
                .isProblem(403, "permission-missing");
    }

    @Test
    void whatTakesAFreshSignInSaysSo() {
        TestAccount ada = TestAccount.any();
        platform.as(ada).get("/api/docs/things/secret").is(200);
        ApiAnswer refused = platform.as(ada.signedInAnHourAgo())
                .get("/api/docs/things/secret")
                .isProblem(401, "step-up-required");
        assertThat(refused.header("WWW-Authenticate"))
                .startsWith("Bearer error=\"insufficient_user_authentication\"")
                .endsWith("max_age=300");
    }

    @Test
    void whoBringsNothingIsToldOfNoError() {
        assertThat(anybody.get("/api/docs/things/all")
                        .isProblem(401, "unauthenticated")
                        .header("WWW-Authenticate"))
                .isEqualTo("Bearer");
        assertThat(anybody.with("nonsense")
                        .get("/api/docs/things/all")
                        .isProblem(401, "unauthenticated")
                        .header("WWW-Authenticate"))
                .isEqualTo("Bearer error=\"invalid_token\"");
    }
}

package dev.medley.activities;

import static dev.medley.activities.ActivitiesTest.BROWSER;
import static dev.medley.activities.ActivitiesTest.PATH;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.medley.testkit.Api;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import dev.medley.testkit.TestAccount;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Whose activities are kept as whose. */
@FunctionTest("activities")
class RecognitionTest {

    private final TestAccount account = TestAccount.any();
    private final FunctionUnderTest function;
    private final Api api;
    private final Api anybody;

    RecognitionTest(FunctionUnderTest function) {
        this.function = function;
        api = function.as(account).header("User-Agent", BROWSER);
        anybody = function.api().header("User-Agent", BROWSER);
    }

    @Test
    void botsAreMarked() {
        viewAs(api, "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)");
        viewAs(api, "curl/8.5.0");
        viewAs(api, "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Mobile/15E148 Safari/604.1");
        JsonNode items =
                api.get(PATH + "/user/" + account.id() + "/timeline").is(200).at("/items");
        assertThat(items.findValuesAsText("bot")).containsExactly("false", "true", "true");
        assertThat(items.at("/0/device").asText()).isEqualTo("phone");
    }

    @Test
    void whoIsNotToBeRecognisedIsNot() {
        UUID visitor = UUID.randomUUID();
        Map<String, Object> source = Map.of("visitorId", visitor);
        api.header("Sec-GPC", "1")
                .post(PATH + "/view", Map.of("path", "/", "source", source))
                .is(202);
        Map<String, Object> denied = Map.of("visitorId", visitor, "consent", "denied");
        String query = "secret " + visitor;
        anybody.post(PATH + "/search", Map.of("query", query, "source", denied)).is(202);
        assertThat(kept()).isZero();
        assertThat(Rows.count("select count(*) from activities.activity where visitor_id = ?", visitor))
                .isZero();
        assertThat(Rows.count("select count(*) from activities.activity where properties->>'query' = ?", query))
                .isZero();
    }

    @Test
    void whereConsentIsRequiredNobodyIsRecognisedWithout() {
        FunctionUnderTest strict =
                FunctionUnderTest.with("activities", Map.of("medley.activities.consent-required", true));
        Api strictly = strict.as(account).header("User-Agent", BROWSER);
        strictly.post(PATH + "/view", Map.of("path", "/")).is(202);
        assertThat(kept()).isZero();
        strictly.post(PATH + "/view", Map.of("path", "/", "source", Map.of("consent", "granted")))
                .is(202);
        assertThat(kept()).isEqualTo(1);
    }

    @Test
    void anAccountCanSayThatItIsNotToBeRecognised() {
        assertThat(api.get(PATH + "/choice").is(200).at("/recognised").asBoolean())
                .isTrue();
        api.put(PATH + "/choice", Map.of("recognised", false)).is(200);
        api.post(PATH + "/view", Map.of("path", "/")).is(202);
        assertThat(kept()).isZero();
        assertThat(api.get(PATH + "/choice").is(200).at("/recognised").asBoolean())
                .isFalse();
        api.put(PATH + "/choice", Map.of("recognised", true)).is(200);
        api.post(PATH + "/view", Map.of("path", "/")).is(202);
        assertThat(kept()).isEqualTo(1);
    }

    @Test
    void whatAVisitorDidBecomesTheAccountsThatItSignsInWithFirst() {
        UUID visitor = UUID.randomUUID();
        Map<String, Object> report = Map.of("path", "/before", "source", Map.of("visitorId", visitor));
        anybody.post(PATH + "/view", report).is(202);
        assertThat(kept()).isZero();
        api.post(PATH + "/view", report).is(202);
        assertThat(kept()).isEqualTo(2);
        anybody.post(PATH + "/view", report).is(202);
        TestAccount other = TestAccount.any();
        Api others = apiOf(other);
        others.post(PATH + "/view", report).is(202);
        assertThat(others.get(PATH + "/user/" + other.id() + "/timeline")
                        .is(200)
                        .at("/items"))
                .hasSize(1);
        api.post(PATH + "/view", report).is(202);
        assertThat(kept()).isEqualTo(4);
    }

    @Test
    void aTimelineIsOnesOwn() {
        api.post(PATH + "/view", Map.of("path", "/")).is(202);
        String path = PATH + "/user/" + account.id() + "/timeline";
        apiOf(TestAccount.any()).get(path).isProblem(404, "account-unknown");
        anybody.get(path).is(401);
        assertThat(apiOf(TestAccount.with("admin")).get(path).is(200).at("/items"))
                .hasSize(1);
    }

    private static void viewAs(Api api, String agent) {
        api.header("User-Agent", agent)
                .post(PATH + "/view", Map.of("path", "/"))
                .is(202);
    }

    private Api apiOf(TestAccount other) {
        return function.as(other).header("User-Agent", BROWSER);
    }

    private long kept() {
        return Rows.count("select count(*) from activities.activity where account_id = ?", account.id());
    }
}

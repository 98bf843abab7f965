package dev.medley.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.TestAccount;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is wrong with a request, its problem says which part, and nothing of our inside. */
@FunctionTest("platform")
class ProblemsTest {

    private static final String THINGS = "/api/docs/things";

    private final Api anybody;
    private final Api ada;

    ProblemsTest(FunctionUnderTest platform) {
        anybody = platform.api();
        ada = platform.as(TestAccount.any());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"name": "a", "large": true, "parts": [], "owner": "me"}              | 400 | request-malformed | /owner
            {"name": "a", "large": "yes", "parts": []}                           | 400 | request-malformed | /large
            {"name": "a", "large": 1, "parts": []}                               | 400 | request-malformed | /large
            {"name": "", "large": true, "parts": []}                             | 422 | validation-failed | /name
            {"name": "a", "large": true, "parts": [{"label": "", "weight": 1}]}  | 422 | validation-failed | /parts/0/label
            {"name": "a", "large": true, "parts": [{"label": "b", "weight": 1}, {"label": "b", "weight": 10}]} | 422 | \
            validation-failed | /parts/1/weight
            """)
    void theFaultyPartOfABodyIsNamed(String body, int status, String code, String pointer) {
        ApiAnswer refused = ada.post(THINGS, body).isProblem(status, code);
        assertThat(refused.text("/errors/0/pointer")).as(refused.body()).isEqualTo(pointer);
        assertThat(refused.text("/errors/0/detail")).isNotBlank();
        assertThat(refused.body()).doesNotContain("wanted", "dev.medley", "NewThing");
    }

    @Test
    void everyFaultyPartIsNamedAtOnce() {
        ApiAnswer refused = ada.post(
                        THINGS, Map.of("name", " ", "large", true, "parts", List.of(Map.of("label", "", "weight", 10))))
                .isProblem(422, "validation-failed");
        assertThat(refused.at("/errors").findValuesAsText("pointer"))
                .containsExactly("/name", "/parts/0/label", "/parts/0/weight");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "\"text\"",
                "{\"name\": \"a\"",
                "{\"name\": {}, \"large\": true, \"parts\": []}",
                "\u0000"
            })
    void whatIsNoObjectIsRefused(String body) {
        ApiAnswer refused = ada.post(THINGS, body).isProblem(400, "request-malformed");
        assertThat(refused.body()).doesNotContain("wanted", "dev.medley", "NewThing", "micronaut", "jackson");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"name": "a", "large": true, "parts": []} x                            | 400 | request-malformed | ''
            {"name": "a", "large": true, "parts": []}{}                            | 400 | request-malformed | ''
            {"name": "a", "large": true, "parts": [], "name": "b"}                 | 400 | request-malformed | /name
            {"name": "a", "large": true, "parts": [{"label": "b", "label": "c"}]}  | 400 | request-malformed | \
            /parts/0/label
            {"name": 7, "large": true, "parts": []}                                | 400 | request-malformed | /name
            {"name": ["a"], "large": true, "parts": []}                            | 400 | request-malformed | /name
            {"name": "a", "large": true, "parts": [{"label": "b", "weight": 1.5}]} | 400 | request-malformed | \
            /parts/0/weight
            {"name": "a", "large": true, "parts": [{"label": "b", "weight": "1"}]} | 400 | request-malformed | \
            /parts/0/weight
            {"name": "a", "large": true, "parts": [{"label": "b", "weight": [1]}]} | 400 | request-malformed | \
            /parts/0/weight
            {"name": "a", "large": true, "parts": [{"label": "b", "weight": 1e9}]} | 400 | request-malformed | \
            /parts/0/weight
            {"name": "a", "large": true, "parts": [{"label": "b", "weight": 9999999999}]} | 400 | request-malformed | \
            /parts/0/weight
            {"name": "a\\u0000", "large": true, "parts": []}                      | 422 | validation-failed | /name
            {"name": "a\\ud83d", "large": true, "parts": []}                      | 422 | validation-failed | /name
            {"name": "a\\u202eb", "large": true, "parts": []}                     | 422 | validation-failed | /name
            {"name": "a\\nb", "large": true, "parts": []}                         | 422 | validation-failed | /name
            {"name": "a", "large": true, "parts": [{"label": "b\\u200b", "weight": 1}]} | 422 | validation-failed | \
            /parts/0/label
            """)
    void whatIsNotWhatItSeemsIsRefused(String body, int status, String code, String pointer) {
        ApiAnswer refused = ada.post(THINGS, body).isProblem(status, code);
        assertThat(refused.text("/errors/0/pointer")).as(refused.body()).isEqualTo(pointer);
    }

    @Test
    void aDescriptionMayHaveSeveralLines() {
        String several = "{\"name\": \"a\", \"large\": true, \"parts\": [{\"label\": \"b\\n\\tc\", \"weight\": 1}]}";
        ada.post(THINGS, several).is(201);
    }

    @Test
    void aBodyIsOnlySoDeep() {
        ada.post(THINGS, "[".repeat(100_000)).isProblem(400, "request-malformed");
        ada.post(THINGS, "{\"name\":".repeat(20_000)).isProblem(400, "request-malformed");
    }

    @Test
    void bytesThatAreNoTextAreRefused() {
        anybody.get(THINGS + "/echo?tag=a%00b").isProblem(422, "validation-failed");
        anybody.get(THINGS + "/a%00b").isProblem(400, "request-malformed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1-1-1-1-1", "{0}", "0199", "01990f3a-7c5e-7b1a-9d2e-3f4a5b6c7d8e0"})
    void whatOnlyLooksLikeAnIdIsNone(String id) {
        ada.get(THINGS + "/by-id/" + java.net.URLEncoder.encode(id, java.nio.charset.StandardCharsets.UTF_8))
                .isProblem(400, "request-malformed");
        ApiAnswer refused = anybody.get(
                        THINGS + "/echo?id=" + java.net.URLEncoder.encode(id, java.nio.charset.StandardCharsets.UTF_8))
                .isProblem(400, "request-malformed");
        assertThat(refused.text("/errors/0/pointer")).isEqualTo("/id");
        anybody.get(THINGS + "/echo?id=01990f3a-7c5e-7b1a-9d2e-3f4a5b6c7d8e").is(200);
        ada.get(THINGS + "/by-id/01990f3a-7c5e-7b1a-9d2e-3f4a5b6c7d8e").is(200);
    }

    @Test
    void anotherMediaTypeIsRefused() {
        ada.header("Content-Type", "text/plain").post(THINGS, "{}").isProblem(415, "unsupported-media-type");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Accept          | ,
            Accept-Charset  | ,
            Accept-Charset  | ;
            Accept-Encoding | ,,
            Accept-Language | ,
            Accept-Language | en,;q=1,
            """)
    void emptyMembersOfListsMeanNothing(String header, String value) {
        ada.header(header, value)
                .get(THINGS + "/by-id/01990f3a-7c5e-7b1a-9d2e-3f4a5b6c7d8e")
                .is(200);
    }

    @Test
    void aBodyThatIsMissingIsNamed() {
        assertThat(ada.post(THINGS).isProblem(400, "request-malformed").text("/detail"))
                .contains("needs a body");
    }

    @Test
    void whatHasNoBodyHasNoMediaType() {
        ada.header("Content-Type", "text/plain")
                .get(THINGS + "/by-id/01990f3a-7c5e-7b1a-9d2e-3f4a5b6c7d8e")
                .is(200);
    }

    @Test
    void aWrongMethodAndAWrongPathAreToldApart() {
        anybody.delete(THINGS + "/echo").isProblem(405, "method-not-allowed");
        anybody.get("/api/docs/no/such/page").isProblem(404, "route-unknown");
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "2026-02-30", "2026-1-1", "%2B999999999-12-31", "-999999999-01-01", ""})
    void whatIsNoDateIsRefused(String text) {
        anybody.get(THINGS + "/echo?day=2026-02-28").is(200);
        anybody.get(THINGS + "/echo?day=" + text).isProblem(400, "request-malformed");
    }

    @Test
    void aQueryParameterOfTheWrongKindIsNamed() {
        ApiAnswer number = anybody.get(THINGS + "/echo?limit=many").isProblem(400, "request-malformed");
        assertThat(number.text("/errors/0/pointer")).isEqualTo("/limit");
        ApiAnswer flag = anybody.get(THINGS + "/echo?flag=yes").isProblem(400, "request-malformed");
        assertThat(flag.text("/errors/0/pointer")).isEqualTo("/flag");
        ApiAnswer unknown = anybody.get(THINGS + "/echo?no~such/thing=1").isProblem(400, "query-parameter-unknown");
        assertThat(unknown.text("/errors/0/pointer")).isEqualTo("/no~0such~1thing");
        assertThat(anybody.get(THINGS + "/echo?limit=3&flag=false")
                        .is(200)
                        .at("/flag")
                        .asBoolean(true))
                .isFalse();
    }

    @Test
    void whatNobodyForesawSaysNothingOfOurInside() {
        ApiAnswer broken = anybody.get(THINGS + "/broken").isProblem(500, "internal");
        assertThat(broken.body()).doesNotContain("hunter2", "jdbc", "IllegalState", "dev.medley.http");
        assertThat(UUID.fromString(broken.text("/requestId"))).isNotNull();
        assertThat(broken.header("X-Request-Id")).isEqualTo(broken.text("/requestId"));
    }

    @Test
    void aDatabaseThatIsAwayIsWorthAnotherTry() {
        ApiAnswer away = anybody.get(THINGS + "/away").isProblem(503, "database-unavailable");
        assertThat(away.header("Retry-After")).isEqualTo("5");
        assertThat(away.body()).doesNotContain("10.0.0.7");
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 1", "1000, 1", "1001, 2", "59999, 60", "3600000, 3600"})
    void whoIsToWaitIsToldSecondsThatAreEnough(long waitMs, String seconds) {
        ApiAnswer busy = anybody.get(THINGS + "/busy?waitMs=" + waitMs).isProblem(429, "thing-busy");
        assertThat(busy.header("Retry-After")).isEqualTo(seconds);
    }

    @Test
    void aProblemSaysWhereItHappenedWithoutTheQuery() {
        ApiAnswer refused = anybody.get(THINGS + "/echo?limit=many&tag=secret").is(400);
        assertThat(refused.text("/instance")).isEqualTo(THINGS + "/echo");
    }

    @Test
    void aBodyMayHaveSoManyBytesHoweverFewCharactersTheyAre() {
        String fits = "{\"name\": \"" + "x".repeat(250_000) + "\"}";
        ada.post(THINGS, fits).isProblem(422, "validation-failed");
        ada.post(THINGS, "{\"name\": \"" + "x".repeat(262_144) + "\"}").isProblem(413, "body-too-large");
        ada.post(THINGS, "{\"name\": \"" + "\u20ac".repeat(100_000) + "\"}").isProblem(413, "body-too-large");
    }
}

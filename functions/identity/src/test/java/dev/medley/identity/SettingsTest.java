package dev.medley.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@FunctionTest("identity")
class SettingsTest {

    private static final String SETTINGS = "/api/users/me/settings";

    private final Api anybody;
    private final Api api;

    SettingsTest(Api anybody) {
        this.anybody = anybody;
        api = signedIn();
    }

    @Test
    void theTagOfOneAccountsSettingsIsNoneOfAnothers() {
        Api ann = signedIn();
        Api ben = signedIn();
        String known =
                ann.patch(SETTINGS, "{\"app\": {\"of\": \"ann\"}}").is(200).header("ETag");
        ben.patch(SETTINGS, "{\"app\": {\"of\": \"ben\"}}").is(200);

        ann.header("If-None-Match", known).get(SETTINGS).is(304);
        ben.header("If-None-Match", known).get(SETTINGS).is(200);
    }

    @Test
    void everyApplicationKeepsWhatItLikes() {
        assertThat(api.get(SETTINGS).is(200).body()).isEqualTo("{}");

        api.patch(SETTINGS, """
                {"notifications": {"email": false},
                 "recorder": {"gain": 0.5, "tags": ["a", null, 3], "name": "\\u00e4\\ud83c\\udfb5", "wide": {"on": true}}}""").is(200);
        ApiAnswer merged = api.patch(SETTINGS, """
                        {"recorder": {"gain": null, "tags": ["b"], "wide": {"off": 1}}, "appearance": {"theme": "dark"}}""").is(200);

        assertThat(merged.at("/notifications/email").asBoolean(true)).isFalse();
        assertThat(merged.at("/recorder").has("gain")).isFalse();
        assertThat(merged.at("/recorder/tags")).hasSize(1);
        assertThat(merged.text("/recorder/name")).isEqualTo("\u00e4\ud83c\udfb5");
        assertThat(merged.at("/recorder/wide/on").asBoolean()).isTrue();
        assertThat(merged.at("/recorder/wide/off").asInt()).isEqualTo(1);
        assertThat(api.get(SETTINGS).is(200).at("")).isEqualTo(merged.at(""));

        assertThat(api.patch(SETTINGS, "{\"recorder\": null}").is(200).at("").has("recorder"))
                .isFalse();
    }

    @Test
    void everybodyHasTheirOwn() {
        api.patch(SETTINGS, "{\"appearance\": {\"theme\": \"light\"}}").is(200);
        assertThat(signedIn().get(SETTINGS).is(200).body()).isEqualTo("{}");
        anybody.get(SETTINGS).isProblem(401, "unauthenticated");
        anybody.patch(SETTINGS, "{}").isProblem(401, "unauthenticated");
    }

    @Test
    void whoHoldsAnOldVersionIsToldSo() {
        ApiAnswer none = api.header("If-Match", "\"0\"").patch(SETTINGS, "{}").is(200);
        assertThat(none.header("ETag")).startsWith("\"0-");
        api.header("If-Match", "\"0\"").patch(SETTINGS, "{\"a\": {\"b\": 1}}").is(200);
        api.header("If-Match", "\"0\"").patch(SETTINGS, "{\"a\": {\"b\": 2}}").isProblem(412, "precondition-failed");
        api.header("Api-Version", "2026-11-01")
                .header("If-Match", "\"0\"")
                .patch(SETTINGS, "{\"a\": {\"b\": 2}}")
                .isProblem(412, "version-stale");
        assertThat(api.get(SETTINGS).at("/a/b").asInt()).isEqualTo(1);
    }

    @Test
    void changesAtOnceAreAllKept() throws Exception {
        try (ExecutorService apps = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<ApiAnswer>> answers = IntStream.range(0, 8)
                    .mapToObj(i -> apps.submit(() -> api.patch(SETTINGS, "{\"app-%d\": {\"on\": true}}".formatted(i))))
                    .toList();
            for (Future<ApiAnswer> answer : answers) {
                answer.get().is(200);
            }
        }
        assertThat(api.get(SETTINGS).at("")).hasSize(8);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"notifications": {"email": "yes"}}     | settings-invalid  | /notifications/email
                    {"notifications": {"mail": true}}       | settings-invalid  | /notifications/mail
                    {"notifications": true}                 | settings-invalid  | /notifications
                    {"appearance": {"theme": "pink"}}       | settings-invalid  | /appearance/theme
                    {"recorder": 1}                         | settings-invalid  | /recorder
                    {"Recorder": {}}                        | settings-invalid  | /Recorder
                    {"a/b": {}}                             | settings-invalid  | /a~1b
                    {"": {}}                                | settings-invalid  | /
                    {"app": {"a\\u0000b": 1}}               | validation-failed | /app/a\u0000b
                    {"app": {"a": ["\\ud800"]}}             | validation-failed | /app/a/0
                    {"app": {"a": [[[[[[[1]]]]]]]}}         | settings-too-deep | /app/a/0/0/0/0/0/0
                    """)
    void whatCannotBeKeptIsPointedAt(String patch, String code, String pointer) {
        ApiAnswer refused = api.patch(SETTINGS, patch).isProblem(422, code);
        assertThat(refused.text("/errors/0/pointer")).isEqualTo(pointer);
        assertThat(api.get(SETTINGS).body()).isEqualTo("{}");
    }

    @Test
    void sixteenKibibytesAndEightLevelsAreKept() {
        String wide = "{\"app\":{\"a\":\"%s\"}}";
        int frame = wide.length() - "%s".length();
        api.patch(SETTINGS, wide.formatted("x".repeat(16_384 - frame - 4))).is(200);
        api.patch(SETTINGS, wide.formatted("x".repeat(16_384))).isProblem(422, "settings-too-large");
        api.patch(SETTINGS, wide.formatted("\u00e4".repeat(8_200))).isProblem(422, "settings-too-large");
        api.patch(SETTINGS, "{\"app\":{\"a\":[[[[[[1]]]]]]}}").is(200);
    }

    @Test
    void manySmallChangesDoNotAddUpToMoreThanTheBound() {
        String kilobytes = "x".repeat(6_000);
        api.patch(SETTINGS, Map.of("one", Map.of("a", kilobytes))).is(200);
        api.patch(SETTINGS, Map.of("two", Map.of("a", kilobytes))).is(200);
        api.patch(SETTINGS, Map.of("three", Map.of("a", kilobytes))).isProblem(422, "settings-too-large");
        assertThat(api.get(SETTINGS).at("")).hasSize(2);
    }

    @Test
    void hostileJsonIsRefused() {
        for (String body : List.of("[]", "null", "{", "{\"a\":" + "[".repeat(50_000), "{\"a\":".repeat(5_000))) {
            assertThat(api.patch(SETTINGS, body).status())
                    .as(body.substring(0, 1))
                    .isEqualTo(400);
        }
        String deep = "{\"a\":".repeat(900) + "1" + "}".repeat(900);
        api.patch(SETTINGS, deep).isProblem(422, "settings-too-deep");
        for (String number : List.of("1e400", "1e999999999", "9".repeat(900))) {
            ApiAnswer refused =
                    api.patch(SETTINGS, "{\"app\": {\"a\": " + number + "}}").isProblem(400, "request-malformed");
            assertThat(refused.text("/errors/0/pointer")).isEqualTo("/app/a");
        }
    }

    private Api signedIn() {
        return anybody.with(Newcomer.verified().login(anybody).is(200).text("/access_token"));
    }
}

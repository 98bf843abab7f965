package dev.medley.flags;

import static dev.medley.flags.FlagAdmin.FLAGS;
import static dev.medley.flags.FlagAdmin.ON_AND_OFF;
import static dev.medley.flags.FlagAdmin.condition;
import static dev.medley.flags.FlagAdmin.details;
import static dev.medley.flags.FlagAdmin.rule;
import static dev.medley.flags.FlagAdmin.serving;
import static dev.medley.flags.FlagAdmin.split;
import static dev.medley.flags.FlagAdmin.variant;
import static dev.medley.flags.FlagAdmin.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.TestAccount;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

@FunctionTest("flags")
class EvaluationTest {

    private static final String OFREP = "/api/ofrep/v1/evaluate/flags";

    private final FlagAdmin admin;
    private final TestAccount ada = TestAccount.any();
    private final Api client;
    private final Api server;

    EvaluationTest(FunctionUnderTest function) {
        admin = FlagAdmin.of(function);
        server = admin.api();
        client = function.as(ada);
    }

    @Test
    void clientsSeeTheirFlags() {
        String key = admin.create(serving(variant("on")));
        await().untilAsserted(
                        () -> assertThat(own(key).path("value").asBoolean()).isTrue());
        assertThat(own(key).path("reason").asText()).isEqualTo("STATIC");
    }

    @Test
    void flagsForServersAreHiddenFromClients() {
        String key = admin.create(serving(variant("on")));
        server.put(FLAGS + "/" + key, with(details(ON_AND_OFF), "clientVisible", false))
                .is(200);
        seen(key, context(Map.of()), "STATIC");
        assertThat(client.post(OFREP + "/" + key, context(Map.of())).text("/errorCode"))
                .isEqualTo("FLAG_NOT_FOUND");
        assertThat(own(key).isMissingNode()).isTrue();
        assertThat(server.post(OFREP + "/" + key, context(Map.of()))
                        .is(200)
                        .at("/value")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void anUnknownFlagIsNotFoundAsTheProtocolSaysIt() {
        ApiAnswer none = server.post(OFREP + "/none", context(Map.of())).is(404);
        assertThat(none.header("Content-Type")).startsWith("application/json");
        assertThat(none.text("/key")).isEqualTo("none");
        assertThat(none.text("/errorCode")).isEqualTo("FLAG_NOT_FOUND");
    }

    @Test
    void aServerSaysForWhomItAsks() {
        String key = admin.create(with(
                serving(variant("off"), rule("adults", variant("on"), condition("age", "atLeast", "18"))),
                "targets",
                List.of(Map.of("variant", "on", "keys", List.of("user-7")))));
        seen(key, context(Map.of("targetingKey", "user-7")), "TARGETING_MATCH");
        ApiAnswer adult = server.post(OFREP + "/" + key, context(Map.of("targetingKey", "user-8", "age", 20)));
        assertThat(adult.is(200).text("/variant")).isEqualTo("on");
        ApiAnswer child = server.post(OFREP + "/" + key, context(Map.of("targetingKey", "user-8", "age", 8)));
        assertThat(child.is(200).text("/reason")).isEqualTo("UNKNOWN");
    }

    @Test
    void aClientIsNobodyElse() {
        String key = admin.create(serving(
                variant("off"),
                rule("staff", variant("on"), condition("roles", "contains", "admin")),
                rule("paying", variant("on"), condition("tier", "equals", "pro"))));
        await().until(() -> client.post(OFREP + "/" + key, context(Map.of())).status() == 200);
        client.post(OFREP + "/" + key, context(Map.of("targetingKey", "somebody")))
                .isProblem(403, "targeting-key-foreign");
        Map<String, Object> claims =
                Map.of("targetingKey", ada.id().toString(), "roles", List.of("admin"), "tier", "pro", "country", "AT");
        assertThat(client.post(OFREP + "/" + key, context(claims)).is(200).text("/variant"))
                .isEqualTo("off");
        seen(key, context(Map.of()), "TARGETING_MATCH");
    }

    @Test
    void theBulkIsNotModifiedWhileNothingIsDifferent() {
        String key = admin.create(serving(variant("on")));
        seen(key, context(Map.of()), "STATIC");
        ApiAnswer all =
                server.post(OFREP, context(Map.of("targetingKey", "user-7"))).is(200);
        assertThat(all.at("/flags").findValuesAsText("key")).contains(key);
        String tag = all.header("ETag");
        Api known = server.header("If-None-Match", tag);
        assertThat(tag).startsWith("\"");
        await().until(() -> {
            String now = server.post(OFREP, context(Map.of("targetingKey", "user-7")))
                    .is(200)
                    .header("ETag");
            return server.header("If-None-Match", now)
                            .post(OFREP, context(Map.of("targetingKey", "user-7")))
                            .status()
                    == 304;
        });
        server.post(FLAGS + "/" + key + "/environments/production/kill").is(200);
        await().untilAsserted(() ->
                known.post(OFREP, context(Map.of("targetingKey", "user-7"))).is(200));
    }

    @Test
    void aSplitIsStickyAndNeedsATargetingKey() {
        String key = admin.create(serving(
                Map.of("split", Map.of("attribute", "company", "weights", Map.of("on", 50_000, "off", 50_000)))));
        await().until(() -> server.post(OFREP + "/" + key, context(Map.of())).status() == 400);
        assertThat(server.post(OFREP + "/" + key, context(Map.of())).is(400).text("/errorCode"))
                .isEqualTo("TARGETING_KEY_MISSING");
        Map<String, Object> acme = context(Map.of("company", "acme"));
        String variant = server.post(OFREP + "/" + key, acme).is(200).text("/variant");
        assertThat(server.post(OFREP + "/" + key, acme).text("/variant")).isEqualTo(variant);
    }

    @Test
    void aBrokenRequestIsAnsweredInTheWordsOfTheProtocol() {
        String key = "any";
        assertFailure(server.post(OFREP + "/" + key, "{\"context\": "), "PARSE_ERROR");
        assertFailure(server.post(OFREP + "/" + key, Map.of("context", "somebody")), "PARSE_ERROR");
        assertFailure(server.post(OFREP, Map.of("context", Map.of("targetingKey", 7))), "INVALID_CONTEXT");
        assertFailure(server.post(OFREP + "/" + key, context(Map.of("a", "x".repeat(2000)))), "INVALID_CONTEXT");
        assertFailure(
                server.post(
                        OFREP + "/" + key,
                        context(Map.of("a", IntStream.range(0, 101).boxed().toList()))),
                "INVALID_CONTEXT");
        Map<String, Object> many = new HashMap<>();
        IntStream.range(0, 101).forEach(i -> many.put("a" + i, i));
        assertFailure(server.post(OFREP + "/" + key, context(many)), "INVALID_CONTEXT");
        assertFailure(server.post(OFREP + "/" + key, context(Map.of("x".repeat(101), 1))), "INVALID_CONTEXT");
        server.post(OFREP + "/" + key, context(Map.of("nested", Map.of("a", Map.of()), "nothing", List.of(List.of()))))
                .is(404);
    }

    @Test
    void aGrowingRolloutKeepsWhomItHas() {
        String key = admin.create(serving(split(30_000)));
        seen(key, context(Map.of("targetingKey", "user-1")), "SPLIT");
        List<String> before = on(key);
        admin.put(key, serving(split(60_000))).is(200);
        await().untilAsserted(() -> assertThat(on(key)).hasSizeGreaterThan(before.size()));
        assertThat(on(key)).containsAll(before);
    }

    private List<String> on(String key) {
        return IntStream.range(0, 40)
                .mapToObj(i -> "user-" + i)
                .filter(user -> server.post(OFREP + "/" + key, context(Map.of("targetingKey", user)))
                        .text("/variant")
                        .equals("on"))
                .toList();
    }

    private static void assertFailure(ApiAnswer answer, String errorCode) {
        assertThat(answer.is(400).text("/errorCode")).isEqualTo(errorCode);
        assertThat(answer.header("Content-Type")).startsWith("application/json");
        assertThat(answer.text("/errorDetails")).isNotEmpty();
    }

    /** Waits until a server sees a flag. */
    private void seen(String key, Map<String, Object> context, String reason) {
        await().untilAsserted(
                        () -> assertThat(server.post(OFREP + "/" + key, context).text("/reason"))
                                .isEqualTo(reason));
    }

    private JsonNode own(String key) {
        JsonNode items = client.get("/api/flags").is(200).at("/items");
        return StreamSupport.stream(items.spliterator(), false)
                .filter(item -> item.path("key").asText().equals(key))
                .findFirst()
                .orElseGet(() -> items.path("none"));
    }

    private static Map<String, Object> context(Map<String, ?> context) {
        return Map.of("context", context);
    }
}

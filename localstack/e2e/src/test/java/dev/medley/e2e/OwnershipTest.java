package dev.medley.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.medley.e2e.Operations.Documented;
import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** What belongs to somebody is not there for anybody else: every operation of the OpenAPI document on one's own things. */
class OwnershipTest {

    /** Made in ceremonies, or of what was bought; identity's, the catalogue's and orders' own tests try them as somebody else. */
    private static final List<String> CEREMONIES = List.of(
            "/api/auth/passkeys/", "/api/auth/identities/", "/api/reviews/", "/api/returns/", "/api/affiliates/");

    /** What takes reviewers, releases, purchases, providers or two of a kind before there is something to try: the functions' own tests do. */
    private static final List<String> ELSEWHERE = List.of(
            "/api/content",
            "/api/device-errors/",
            "/api/device-groups/",
            "/api/devices/",
            "/api/fleet/",
            "/api/ml/",
            "/api/recommendations/",
            "/api/rollouts/",
            "/api/users/me/model-budget/",
            "/api/chat/",
            "/api/audio/collections",
            "/api/audio/{id}/comparison",
            "/api/audio/{id}/notes",
            "/api/audio/{id}/shares",
            "/api/speech/live-transcriptions/",
            "/api/speech/voice-clones/",
            "/api/transcripts/{id}/diff",
            "/api/translations/",
            "/api/document",
            "/api/meal",
            "/api/influencers/",
            "/api/posts/",
            "/api/comments/",
            "/api/follow",
            "/api/block",
            "/api/mute",
            "/api/shares/",
            "/api/verifications/",
            "/api/feed/",
            "/api/moderation/",
            "/api/orders/",
            "/api/reports/");

    /** A flag, a notice and a product are for many; a preference is found by a name, and so the caller's own. */
    private static final List<String> NOBODYS =
            List.of("/api/ofrep/", "/api/notifications/notices/", "/api/notifications/preferences/", "/api/products/");

    private static final Map<String, Object> BODIES = Map.of(
            "changeApiKey",
            Map.of(
                    "name",
                    "mine",
                    "addressRanges",
                    List.of(),
                    "requestsPerMinute",
                    1,
                    "expiresAt",
                    "2099-01-01T00:00:00Z"),
            "rotateApiKey",
            Map.of("overlapMinutes", 0),
            "putSigningKey",
            Map.of("algorithm", "ed25519", "publicKey", "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"),
            "changeDevice",
            Map.of("name", "mine"),
            "replayWebhookEvents",
            Map.of("from", "2026-01-01T00:00:00Z", "to", "2026-01-02T00:00:00Z"),
            "signParts",
            Map.of("partNumbers", List.of(1)),
            "optimizeRecording",
            Map.of("original", "keep"),
            "correctPrediction",
            Map.of("emotion", "happy"),
            "evaluateTranscription",
            Map.of("reference", "A sentence."),
            "completeUpload",
            Map.of("parts", List.of(Map.of("partNumber", 1, "etag", "x"))));

    /** The keys of the browser in the example of RFC 8291. */
    private static final Map<String, String> BROWSER = Map.of(
            "p256dh",
            "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4",
            "auth",
            "BTBZMqHH6r4Tts7J_aSIgg");

    private final User owner = User.signedUp(Stage.api());

    @Test
    void whatIsOthersIsNotThere() throws Exception {
        Map<String, String> things = things();
        things.putAll(writtenThings(owner.api()));
        List<Documented> operations = Operations.all().stream()
                .filter(operation ->
                        !operation.isPublic() && operation.permission().endsWith(":own"))
                .filter(operation -> operation.path().contains("{"))
                // A provider's name finds the caller's own key for it and can name nobody else's.
                .filter(operation -> !operation.path().contains("{provider}"))
                .filter(operation -> NOBODYS.stream().noneMatch(operation.path()::startsWith))
                .filter(operation -> CEREMONIES.stream().noneMatch(operation.path()::startsWith))
                .filter(operation -> ELSEWHERE.stream().noneMatch(operation.path()::startsWith))
                .toList();
        assertThat(operations).hasSizeGreaterThan(20);
        Api other = User.signedUp(Stage.api()).api();
        SoftAssertions softly = new SoftAssertions();
        for (Documented operation : operations) {
            String path = operation.path().replaceAll("\\{\\w+}", idFor(operation, things));
            ApiAnswer apiAnswer = call(other, operation, path);
            softly.assertThat(apiAnswer.status())
                    .as("%s: %s", operation, apiAnswer.body())
                    .isEqualTo(404);
        }
        softly.assertAll();
        assertThat(owner.api().get("/api/audio/" + things.get("/api/audio/")).status())
                .isEqualTo(200);
    }

    /** One of each thing, by the path under which such things are. */
    private Map<String, String> things() throws Exception {
        String recording = owner.upload("mine.wav", "audio/wav", Speech.sentence());
        String upload =
                owner.declare("open.wav", "audio/wav", 1000, Map.of()).is(201).text("/recordingId");
        Api api = owner.api();
        ApiAnswer prediction =
                api.post("/api/predictions", Map.of("recordingId", recording)).is(202);
        String transcription = made(api, "/api/speech/transcriptions", Map.of("recordingId", recording));
        Map<String, Object> text =
                Map.of("text", "We pick the apples first.", "outputs", List.of("summary"), "purpose", "notes");
        ApiAnswer key = api.post("/api/users/me/api-keys", Map.of("name", "k", "scopes", List.of("job:read:own")))
                .is(201);
        await().atMost(Duration.ofMinutes(1))
                .until(() -> api.get("/api/notifications").is(200).at("/items").size() > 0);
        Map<String, String> things = new HashMap<>(Map.of(
                "/api/audio/uploads/", upload,
                "/api/audio/", recording,
                "/api/predictions/", prediction.text("/id"),
                "/api/speech/transcriptions/", transcription,
                "/api/transcripts/", made(api, "/api/transcripts", text),
                "/api/jobs/", prediction.text("/jobId"),
                "/api/users/me/api-keys/", key.text("/details/id"),
                "/api/users/me/exports/",
                        api.post("/api/users/me/exports").is(202).text("/id"),
                "/api/auth/sessions/", api.get("/api/auth/sessions").text("/items/0/id"),
                "/api/auth/devices/", api.get("/api/auth/devices").text("/items/0/id")));
        things.put(
                "/api/webhooks/",
                api.post(
                                "/api/webhooks",
                                Map.of("url", "https://hooks.example.com/", "eventTypes", List.of("recording.*")))
                        .is(201)
                        .text("/webhook/id"));
        things.put("/api/notifications/", api.get("/api/notifications").text("/items/0/id"));
        things.putAll(newThings(api));
        return things;
    }

    private static String pushSubscription(Api api) {
        return created(
                api,
                "/api/notifications/push/subscriptions",
                Map.of("endpoint", "https://push.example.com/1", "keys", BROWSER));
    }

    private static Map<String, String> writtenThings(Api api) {
        Map<String, Object> consent = Map.of(
                "subject", "me", "purpose", "research", "statement", "I agree.", "givenAt", "2026-01-01T00:00:00Z");
        return Map.of(
                "/api/prediction-consents/",
                created(api, "/api/prediction-consents", consent),
                "/api/prediction-exports/",
                made(api, "/api/prediction-exports", Map.of("format", "json")),
                "/api/prediction-batches/",
                made(api, "/api/predictions/batch", Map.of("recordingIds", List.of(new UUID(0, 0)))),
                "/api/transcript-exports/",
                made(api, "/api/transcript-exports", Map.of("format", "json")),
                "/api/transcript-batches/",
                created(
                        api,
                        "/api/transcript-batches",
                        Map.of("items", List.of(Map.of("text", "We pick the apples.")))),
                "/api/comment-analyses/",
                made(api, "/api/comment-analyses", Map.of("comments", List.of("Nice tour of the garden"))),
                "/api/speech/syntheses/",
                made(api, "/api/speech/syntheses", Map.of("text", "Hello.")));
    }

    private static String created(Api api, String path, Map<String, ?> wanted) {
        return api.post(path, wanted).is(201).text("/id");
    }

    private static String made(Api api, String path, Map<String, ?> wanted) {
        return api.post(path, wanted).is(202).text("/id");
    }

    private static Map<String, String> newThings(Api api) {
        Map<String, Object> variant = Map.of(
                "sku",
                "LAMP-" + UUID.randomUUID(),
                "prices",
                List.of(Map.of("price", Map.of("amount", 1_000, "currency", "EUR"))));
        String product = created(
                Person.as("super_admin").api(),
                "/api/products",
                Map.of("title", "Lamp", "status", "active", "variants", List.of(variant)));
        return Map.of(
                "/api/notifications/push/subscriptions/",
                pushSubscription(api),
                "/api/favorites/",
                created(api, "/api/favorites", Map.of("productId", product)),
                "/api/favorites/user/",
                api.get("/api/auth/profile").is(200).text("/id"),
                "/api/activities/user/",
                api.get("/api/auth/profile").is(200).text("/id"),
                "/api/searches/",
                created(api, "/api/searches", Map.of("name", "mine", "parameters", Map.of("q", "shirt"))));
    }

    private static String idFor(Documented operation, Map<String, String> things) {
        return things.entrySet().stream()
                .filter(thing -> operation.path().startsWith(thing.getKey()))
                .max(java.util.Comparator.comparingInt(thing -> thing.getKey().length()))
                .map(Map.Entry::getValue)
                .orElseThrow(() -> new AssertionError("Nothing to try " + operation + " on"));
    }

    private static ApiAnswer call(Api api, Documented operation, String path) {
        Object body = BODIES.getOrDefault(operation.operation().getOperationId(), Map.of());
        return switch (operation.method()) {
            case "GET" -> api.get(path);
            case "DELETE" -> api.delete(path);
            case "PUT" -> api.put(path, body);
            case "PATCH" -> api.patch(path, body);
            default -> api.post(path, body);
        };
    }
}

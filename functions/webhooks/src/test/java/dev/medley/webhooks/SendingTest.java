package dev.medley.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import dev.medley.testkit.Deliveries;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import dev.medley.webhooks.HookOwner.Hook;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@FunctionTest(
        value = "webhooks",
        settings = {"medley.stage=local", "medley.outbound.loopback=true", "medley.webhooks.timeout=1s"})
class SendingTest {

    private final FunctionUnderTest function;
    private final HookOwner owner;

    SendingTest(FunctionUnderTest function) {
        this.function = function;
        owner = HookOwner.of(function);
    }

    @Test
    void whatHappensIsSentSoThatTheReferenceLibraryVerifiesIt() throws Exception {
        try (TestReceiver receiver = TestReceiver.answering(204)) {
            Hook hook = owner.hook(receiver, "recording.*");
            UUID subject = UUID.randomUUID();
            UUID event = owner.happens("recording.ready", subject, Map.of("durationMs", 1500));
            JsonNode delivery = owner.delivery(
                    hook, each -> assertThat(each.path("status").asText()).isEqualTo("delivered"));
            TestReceiver.Message message = receiver.messages().getFirst();
            assertThat(message.id()).isEqualTo(delivery.path("id").asText());
            new Webhook(hook.secret()).verify(message.body(), message.headers());
            assertThatThrownBy(() -> new Webhook(hook.secret()).verify(message.body() + " ", message.headers()))
                    .isInstanceOf(WebhookVerificationException.class);

            JsonNode payload = new ObjectMapper().readTree(message.body());
            assertThat(payload.path("type").asText()).isEqualTo("recording.ready");
            assertThat(payload.path("id").asText()).isEqualTo(event.toString());
            assertThat(payload.path("subjectId").asText()).isEqualTo(subject.toString());
            assertThat(payload.path("ownerId").asText())
                    .isEqualTo(owner.account().id().toString());
            assertThat(payload.at("/data/durationMs").asInt()).isEqualTo(1500);
            assertThat(payload.path("version").asText()).isEqualTo("2026-11-28");
            assertThat(JsonSchemaFactory.getInstance(VersionFlag.V202012)
                            .getSchema(schemaOf("recording.ready"))
                            .validate(payload))
                    .isEmpty();

            JsonNode attempt = owner.attempts(hook).path(0);
            assertThat(attempt.path("responseStatus").asInt()).isEqualTo(204);
            assertThat(attempt.path("status").asText()).isEqualTo("succeeded");
            assertThat(attempt.path("deliveryId").asText()).isEqualTo(message.id());
        }
    }

    @Test
    void theSequenceOfASubjectGrowsWithWhatHappensToIt() throws Exception {
        try (TestReceiver receiver = TestReceiver.answering(200)) {
            Hook hook = owner.hook(receiver, "*");
            UUID subject = UUID.randomUUID();
            UUID first = owner.happens("recording.ready", subject, Map.of("durationMs", 1));
            UUID second = owner.happens("recording.deleted", subject, Map.of());
            await().untilAsserted(() -> assertThat(receiver.messages()).hasSize(2));
            assertThat(sequenceOf(receiver, first)).isLessThan(sequenceOf(receiver, second));
            assertThat(owner.deliveries(hook)).hasSize(2);
        }
    }

    @Test
    void afterARotationBothSecretsVerifyForADay() throws Exception {
        try (TestReceiver receiver = TestReceiver.answering(200)) {
            Hook hook = owner.hook(receiver, "*");
            String second = owner.api().post(hook.path("secret/rotate")).is(200).text("/key");
            owner.recordingIsReady();
            owner.delivery(
                    hook, each -> assertThat(each.path("status").asText()).isEqualTo("delivered"));
            TestReceiver.Message both = receiver.messages().getFirst();
            assertThat(both.headers()
                            .firstValue("webhook-signature")
                            .orElseThrow()
                            .split(" "))
                    .hasSize(2);
            new Webhook(hook.secret()).verify(both.body(), both.headers());
            new Webhook(second).verify(both.body(), both.headers());

            HookOwner tomorrow = owner.later(Duration.ofHours(25));
            UUID id = owner.deliveryId(hook);
            tomorrow.api().post(hook.path("deliveries/" + id + "/retry")).is(202);
            tomorrow.tries(id);
            assertThat(receiver.messages()
                            .getLast()
                            .headers()
                            .firstValue("webhook-signature")
                            .orElseThrow()
                            .split(" "))
                    .hasSize(1);
            assertThat(receiver.ids()).containsOnly(id.toString());
        }
    }

    @Test
    void onlyWhatIsWantedIsSentAndOnlyToWhomItHappened() {
        try (TestReceiver receiver = TestReceiver.answering(200)) {
            Hook ready = owner.hook(receiver, "recording.ready");
            Hook other = owner.hook(receiver, "session.*", "recording.deleted");
            HookOwner stranger = HookOwner.of(function);
            stranger.hook(receiver, "prediction.*");
            owner.recordingIsReady();
            stranger.recordingIsReady();
            owner.delivery(
                    ready, each -> assertThat(each.path("status").asText()).isEqualTo("delivered"));
            assertThat(owner.deliveries(other)).isEmpty();
            assertThat(receiver.messages()).hasSize(1);
        }
    }

    @Test
    void operatorsHearOfEverybody() {
        try (TestReceiver receiver = TestReceiver.answering(200)) {
            HookOwner operator = HookOwner.operator(function);
            Hook hook =
                    operator.hook(Map.of("url", receiver.url(), "eventTypes", List.of("flag.stale"), "scope", "all"));
            owner.happens("flag.stale", Map.of("flag", "a", "reason", "settled"));
            await().untilAsserted(() -> assertThat(receiver.messages()).hasSize(1));
            assertThat(receiver.messages().getFirst().body())
                    .contains(owner.account().id().toString());
            operator.api().delete(hook.path()).is(204);
        }
    }

    @Test
    void whoMayNotHearOfEverybodyAnyMoreHearsNothing() {
        try (TestReceiver receiver = TestReceiver.answering(200)) {
            HookOwner operator = HookOwner.operator(function);
            Hook hook =
                    operator.hook(Map.of("url", receiver.url(), "eventTypes", List.of("flag.stale"), "scope", "all"));
            int _ = Rows.update(
                    "update identity.authority set permissions = '{}' where account_id = ?",
                    operator.account().id());
            function.tick("webhooks-due");
            HookOwner colleague = HookOwner.operator(function);
            assertThat(colleague.api().get(hook.path()).is(200).text("/disabledBecause"))
                    .isEqualTo("rights");
            assertThat(colleague.api().get(hook.path()).text("/createdBy"))
                    .isEqualTo(operator.account().id().toString());
            // Who enables it answers for it from then on.
            colleague.api().patch(hook.path(), Map.of("enabled", true)).is(200);
            function.tick("webhooks-due");
            assertThat(colleague.api().get(hook.path()).is(200).at("/enabled").asBoolean())
                    .isTrue();
            assertThat(colleague.api().get(hook.path()).text("/createdBy"))
                    .isEqualTo(colleague.account().id().toString());
            colleague.api().delete(hook.path()).is(204);
        }
    }

    @Test
    void anEventThatIsDeliveredTwiceIsSentOnce() {
        try (TestReceiver receiver = TestReceiver.answering(200)) {
            Hook hook = owner.hook(receiver, "*");
            var event = Deliveries.event(
                    "recording.ready", owner.account().id(), UUID.randomUUID(), Map.of("durationMs", 1));
            Deliveries queue = new Deliveries(function, "webhooks-events");
            queue.deliver(event);
            queue.deliver(event);
            UUID id = UUID.fromString(owner.delivery(
                            hook,
                            each -> assertThat(each.path("status").asText()).isEqualTo("delivered"))
                    .path("id")
                    .asText());
            owner.tries(id);
            owner.tries(id);
            assertThat(receiver.ids()).containsExactly(id.toString());
        }
    }

    @Test
    void aTestIsSentWhateverIsWanted() throws Exception {
        try (TestReceiver receiver = TestReceiver.answering(200)) {
            Hook hook = owner.hook(receiver, "recording.ready");
            assertThat(owner.api().post(hook.path("test")).is(202).text("/eventType"))
                    .isEqualTo("webhook.test");
            await().untilAsserted(() -> assertThat(receiver.messages()).hasSize(1));
            TestReceiver.Message message = receiver.messages().getFirst();
            new Webhook(hook.secret()).verify(message.body(), message.headers());
            assertThat(message.body()).contains("webhook.test");
            owner.api().patch(hook.path(), Map.of("enabled", false)).is(200);
            owner.api().post(hook.path("test")).isProblem(409, "webhook-disabled");
            HookOwner.of(function).api().post(hook.path("test")).isProblem(404, "webhook-unknown");
        }
    }

    private JsonNode schemaOf(String type) {
        for (JsonNode each :
                owner.api().get("/api/webhooks/event-types").is(200).at("/items")) {
            if (each.path("type").asText().equals(type)) {
                return each.path("schema");
            }
        }
        throw new AssertionError(type);
    }

    private static long sequenceOf(TestReceiver receiver, UUID event) throws Exception {
        for (TestReceiver.Message message : receiver.messages()) {
            JsonNode payload = new ObjectMapper().readTree(message.body());
            if (payload.path("id").asText().equals(event.toString())) {
                return payload.path("sequence").asLong();
            }
        }
        throw new AssertionError(event);
    }
}

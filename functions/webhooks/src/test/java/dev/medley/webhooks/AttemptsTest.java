package dev.medley.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.medley.testkit.Deliveries;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import dev.medley.webhooks.HookOwner.Hook;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@FunctionTest(
        value = "webhooks",
        settings = {"medley.stage=local", "medley.outbound.loopback=true", "medley.webhooks.timeout=1s"})
class AttemptsTest {

    private final FunctionUnderTest function;
    private final HookOwner owner;

    AttemptsTest(FunctionUnderTest function) {
        this.function = function;
        owner = HookOwner.of(function);
    }

    @Test
    void ofALongAnswerTheBeginningIsKeptWithoutWhatCannotBe() {
        try (TestReceiver receiver = TestReceiver.answering(200)) {
            receiver.answerWith(TestReceiver.text(500, "no\u0000 " + "\uD83D\uDE00".repeat(100_000)));
            Hook hook = owner.hook(receiver, "*");
            owner.recordingIsReady();
            await().untilAsserted(() -> assertThat(owner.attempts(hook)).isNotEmpty());
            assertThat(owner.attempts(hook).path(0).path("response").asText())
                    .isEqualTo("no " + "\uD83D\uDE00".repeat(997));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 307, 400, 500})
    void noRedirectIsFollowedAndNothingElseIsASuccess(int status) {
        try (TestReceiver inside = TestReceiver.answering(200);
                TestReceiver receiver = TestReceiver.answering(200)) {
            receiver.answerWith(TestReceiver.status(status, "Location: " + inside.url()));
            Hook hook = owner.hook(receiver, "*");
            owner.recordingIsReady();
            await().untilAsserted(() -> assertThat(owner.attempts(hook)).isNotEmpty());
            assertThat(owner.attempts(hook).path(0).path("responseStatus").asInt())
                    .isEqualTo(status);
            assertThat(owner.attempts(hook).path(0).path("status").asText()).isEqualTo("failed");
            assertThat(owner.deliveries(hook).path(0).path("status").asText()).isNotEqualTo("delivered");
            assertThat(inside.messages()).isEmpty();
        }
    }

    @Test
    void attemptsAreFilteredAndPaged() {
        try (TestReceiver receiver = TestReceiver.answering(200)) {
            Hook hook = owner.hook(receiver, "*");
            owner.recordingIsReady();
            owner.happens("recording.deleted", Map.of());
            await().untilAsserted(() -> assertThat(owner.attempts(hook)).hasSize(2));
            assertThat(items(hook, "attempts?eventType=recording.deleted")).hasSize(1);
            assertThat(items(hook, "attempts?status=failed")).isEmpty();
            assertThat(items(hook, "attempts?status=succeeded&limit=1")).hasSize(1);
            assertThat(items(hook, "attempts?from=2100-01-01T00:00:00Z")).isEmpty();
            assertThat(items(hook, "attempts?from=2020-01-01T00:00:00Z&to=2100-01-01T00:00:00Z"))
                    .hasSize(2);
            assertThat(items(hook, "deliveries?status=delivered")).hasSize(2);
            assertThat(items(hook, "deliveries?status=delivered&eventType=recording.ready"))
                    .hasSize(1);
            owner.api().get(hook.path("attempts?status=eaten")).isProblem(400, "request-malformed");
            HookOwner.of(function).api().get(hook.path("attempts")).isProblem(404, "webhook-unknown");
            HookOwner.of(function).api().get(hook.path("deliveries")).isProblem(404, "webhook-unknown");
        }
    }

    @Test
    void anErasedAccountHasNothingLeft() {
        try (TestReceiver receiver = TestReceiver.answering(200)) {
            Hook hook = owner.hook(receiver, "*");
            owner.recordingIsReady();
            owner.delivery(
                    hook, each -> assertThat(each.path("status").asText()).isEqualTo("delivered"));
            new Deliveries(function, "webhooks-work")
                    .deliver("account.erased", owner.account().id(), Map.of());
            owner.api().get(hook.path()).isProblem(404, "webhook-unknown");
            assertThat(Rows.count(
                            "select (select count(*) from webhooks.event where owner_id = ?)"
                                    + " + (select count(*) from webhooks.attempt where endpoint_id = ?)"
                                    + " + (select count(*) from webhooks.delivery where endpoint_id = ?)",
                            owner.account().id(),
                            hook.id(),
                            hook.id()))
                    .isZero();
        }
    }

    private JsonNode items(Hook hook, String path) {
        return owner.api().get(hook.path(path)).is(200).at("/items");
    }
}

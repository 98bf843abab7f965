package dev.medley.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.TestAccount;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an external analytics service gets. */
class ForwardingTest {

    private static final CollectorServer SERVICE = new CollectorServer();
    private static final String TICK = "analytics-forwarding";
    private static final String STATE = "/api/analytics/forwarding";

    private static final class Holder {
        static final FunctionUnderTest FUNCTION = FunctionUnderTest.with(
                "analytics",
                Map.of(
                        "medley.stage", "local",
                        "medley.outbound.loopback", "true",
                        "medley.analytics-service.url", SERVICE.url(),
                        "medley.analytics-service.project-key", "phc_project"));
    }

    private final FunctionUnderTest function = Holder.FUNCTION;
    private final Api api = function.as(TestAccount.with("admin"));

    @BeforeEach
    void begin() {
        SERVICE.answer(200);
        function.tick(TICK);
        function.tick(TICK);
        SERVICE.batches().clear();
    }

    @Test
    void activitiesAreHandedOverOnceAndInTheOrderInWhichTheyWereWritten() {
        UUID person = UUID.randomUUID();
        UUID first = act(person, false);
        UUID second = act(person, false);
        function.tick(TICK);
        function.tick(TICK);
        assertThat(SERVICE.batches()).hasSize(1);
        JsonNode batch = SERVICE.batches().getFirst();
        assertThat(batch.at("/api_key").asText()).isEqualTo("phc_project");
        assertThat(batch.at("/batch").findValuesAsText("uuid")).containsExactly(first.toString(), second.toString());
        assertThat(batch.at("/batch/0/distinct_id")).isEqualTo(batch.at("/batch/1/distinct_id"));
        assertThat(batch.toString()).doesNotContain(person.toString());
        ApiAnswer state = api.get(STATE).is(200);
        assertThat(state.at("/enabled").asBoolean()).isTrue();
        assertThat(state.at("/forwarded").asLong()).isGreaterThanOrEqualTo(2);
        function.as(TestAccount.any()).get(STATE).isProblem(403, "permission-missing");
    }

    @Test
    void nothingIsHandedOverOfWhoIsNotToBeRecognisedNorOfBots() {
        act(null, false);
        act(UUID.randomUUID(), true);
        function.tick(TICK);
        assertThat(SERVICE.batches()).isEmpty();
    }

    @Test
    void whatTheServiceDoesNotTakeWaits() {
        UUID waiting = act(UUID.randomUUID(), false);
        SERVICE.answer(500);
        function.tick(TICK);
        assertThat(SERVICE.batches()).isEmpty();
        assertThat(api.get(STATE).is(200).text("/failure")).contains("analytics service");
        SERVICE.answer(200);
        function.tick(TICK);
        assertThat(SERVICE.batches().getFirst().at("/batch").findValuesAsText("uuid"))
                .containsExactly(waiting.toString());
        assertThat(api.get(STATE).is(200).at("/failure").isNull()).isTrue();
    }

    private static UUID act(@Nullable UUID person, boolean bot) {
        UUID id = UUID.randomUUID();
        Map<String, @Nullable Object> activity = new HashMap<>();
        activity.put("id", id);
        activity.put("occurred_at", Instant.now().toString());
        activity.put("type", "view");
        activity.put("person_id", person);
        activity.put("country", "AT");
        activity.put("bot", bot);
        ShopHistory.insert(
                "activities.pub_activity",
                "id uuid, occurred_at timestamptz, type text, person_id uuid, country text, bot boolean",
                List.of(activity));
        return id;
    }
}

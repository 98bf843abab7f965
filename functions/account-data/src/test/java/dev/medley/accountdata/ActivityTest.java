package dev.medley.accountdata;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.events.Event;
import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.Deliveries;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.TestAccount;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@FunctionTest("account-data")
class ActivityTest {

    private final TestAccount ada = TestAccount.any();
    private final Api api;
    private final Deliveries events;

    ActivityTest(FunctionUnderTest function) {
        api = function.as(ada);
        events = new Deliveries(function, "account-data-activity");
    }

    @Test
    void eventsAreListedAndCounted() {
        events.deliver("session.started", ada.id(), Map.of());
        events.deliver("recording.ready", ada.id(), Map.of("durationMs", 1500));
        events.deliver("prediction.finished", ada.id(), Map.of("status", "succeeded", "dominant", "happy"));
        events.deliver("session.started", UUID.randomUUID(), Map.of());

        ApiAnswer statistics = api.get("/api/users/me/statistics").is(200);
        assertThat(statistics.at("/logins").asInt()).isEqualTo(1);
        assertThat(statistics.at("/recordedMs").asInt()).isEqualTo(1500);
        assertThat(statistics.at("/predictions").asInt()).isEqualTo(1);
        assertThat(statistics.at("/emotions/happy").asInt()).isEqualTo(1);
        assertThat(statistics.at("/counts/session.started").asInt()).isEqualTo(1);
        assertThat(api.get("/api/users/me/activity").is(200).at("/items").findValuesAsText("type"))
                .containsExactlyInAnyOrder("session.started", "recording.ready", "prediction.finished");
    }

    @Test
    void whatIsInsideOfAnEventIsToldToo() {
        events.deliver(
                "account.password-changed",
                ada.id(),
                Map.of("revoked", Map.of("sessions", 2, "othersLeft", false), "of", List.of(Map.of("a", 1), "b")));
        ApiAnswer activity = api.get("/api/users/me/activity").is(200);
        assertThat(activity.at("/items/0/data/revoked.sessions").asText()).isEqualTo("2");
        assertThat(activity.at("/items/0/data/revoked.othersLeft").asText()).isEqualTo("false");
    }

    @Test
    void anEventThatIsDeliveredTwiceCountsOnce() {
        Event event = Deliveries.event("session.started", ada.id(), UUID.randomUUID(), Map.of());
        events.deliver(event);
        events.deliver(event);
        assertThat(api.get("/api/users/me/statistics").at("/logins").asInt()).isEqualTo(1);
        assertThat(api.get("/api/users/me/activity").at("/items")).hasSize(1);
    }

    @Test
    void activityIsPagedWithoutGapsOrRepeats() {
        for (int i = 0; i < 3; i++) {
            events.deliver("session.started", ada.id(), Map.of());
        }
        Set<String> seen = new HashSet<>();
        String cursor = "";
        do {
            ApiAnswer page = api.get("/api/users/me/activity?limit=1" + cursor).is(200);
            assertThat(seen.add(page.text("/items/0/id"))).isTrue();
            cursor = page.at("/nextCursor").isNull() ? "" : "&cursor=" + page.text("/nextCursor");
        } while (!cursor.isEmpty());
        assertThat(seen).hasSize(3);
    }

    @Test
    void aCursorOfAnotherAccountIsRefused() {
        api.get("/api/users/me/activity?cursor=AAAAAAAAAAAAAAAAAAAAAAAA").isProblem(422, "cursor-invalid");
        api.get("/api/users/me/activity?cursor=!!").isProblem(422, "cursor-invalid");
        api.get("/api/users/me/activity?limit=0").isProblem(422, "limit-invalid");
        api.get("/api/users/me/activity?limit=many").isProblem(422, "limit-invalid");
    }
}

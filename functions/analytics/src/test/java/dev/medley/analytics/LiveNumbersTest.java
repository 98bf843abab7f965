package dev.medley.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.medley.analytics.live.LiveChannelName;
import dev.medley.analytics.live.LiveService;
import dev.medley.events.Event;
import dev.medley.events.Postponement;
import dev.medley.events.QueueMessage;
import dev.medley.storage.JsonCodec;
import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.AtOnce;
import dev.medley.testkit.Deliveries;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import dev.medley.testkit.TestAccount;
import dev.medley.testkit.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What happens right now. Each test is in an hour of its own, so that no other is a second away. */
@FunctionTest("analytics")
class LiveNumbersTest {

    private static final String LIVE = "/api/analytics/live";

    private final FunctionUnderTest function;

    LiveNumbersTest(FunctionUnderTest function) {
        this.function = function;
    }

    @Test
    void theNumbersAreOfThisMoment() {
        FunctionUnderTest then = function.later(Duration.ofDays(20));
        Instant now = noon(then);
        visit(now.minusSeconds(20), false);
        visit(now.minusSeconds(200), false);
        visit(now.minusSeconds(10), true);
        visit(now.minusSeconds(900), false);
        PaidOrders.add("ISK", now.minusSeconds(30), 1);
        request(now.minusSeconds(15), 200);
        request(now.minusSeconds(15), 404);
        request(now.minusSeconds(15), 503);
        ApiAnswer live = then.as(TestAccount.with("admin")).get(LIVE).is(200);
        assertThat(live.at("/visitors/people").asLong()).isEqualTo(2);
        assertThat(live.at("/visitors/activitiesPerMinute").asLong()).isEqualTo(1);
        assertThat(live.at("/visitors/types/0/count").asLong()).isEqualTo(2);
        assertThat(live.at("/visitors/latest").size()).isEqualTo(2);
        assertThat(live.body()).doesNotContain("personId", "accountId");
        assertThat(live.at("/sales/currencies").findValuesAsText("currency")).contains("ISK");
        assertThat(live.at("/sales/ordersLastHour").asLong()).isEqualTo(1);
        assertThat(live.at("/requests/failed").asLong()).isEqualTo(1);
        assertThat(live.at("/requests/refused").asLong()).isEqualTo(1);
        assertThat(live.at("/requests/within95Ms").asLong()).isEqualTo(12);
        assertThat(live.at("/channels").toString()).contains("visitors", "requests", "anomalies");
        then.as(TestAccount.any()).get(LIVE).isProblem(403, "permission-missing");
    }

    @Test
    void followersAreToldWhatIsNewOnceASecondHoweverManyAsk() throws Exception {
        FunctionUnderTest then = function.later(Duration.ofDays(30));
        PaidOrders.add("XAF", Instant.now().plus(Duration.ofDays(30)).minusSeconds(60), 1);
        Api api = then.as(TestAccount.with("admin"));
        List<Integer> statuses =
                AtOnce.each(List.of(1, 2, 3, 4), _ -> api.get(LIVE).is(200).status());
        assertThat(statuses).hasSize(4);
        assertThat(told("XAF")).hasSize(1);
        then.tick("analytics-live-pulse");
        assertThat(told("XAF")).hasSize(1);
        function.later(Duration.ofDays(30).plusSeconds(70)).tick("analytics-live-pulse");
        assertThat(told("XAF")).hasSize(1);
    }

    @Test
    void anOrderIsToldAsItIsPaidAndWaitsForItsTurn() {
        FunctionUnderTest then = function.later(Duration.ofDays(40));
        Instant now = noon(then);
        PaidOrders.add("XOF", now.minusSeconds(60), 1);
        Event paid = paid(now.minusSeconds(60));
        deliver(then, paid);
        assertThat(told("XOF")).hasSize(1);
        PaidOrders.add("XOF", now.minusSeconds(50), 1);
        assertThat(then.bean(LiveService.class).tell(LiveChannelName.SALES)).isFalse();
        Event soon = paid(now.plusSeconds(3_600));
        assertThatThrownBy(() -> deliver(then, soon)).isInstanceOf(Postponement.class);
        then.bean(TestClock.class).advance(Duration.ofSeconds(4_000));
        deliver(then, soon);
        assertThat(told("XOF")).hasSize(2);
    }

    /** The noon at which a process stops that a test has for itself: no second passes meanwhile, and no day ends. */
    private static Instant noon(FunctionUnderTest then) {
        TestClock clock = then.bean(TestClock.class);
        clock.stop();
        Instant now = clock.instant();
        clock.advance(Duration.between(now, now.truncatedTo(ChronoUnit.DAYS).plus(Duration.ofHours(36))));
        return clock.instant();
    }

    private static void deliver(FunctionUnderTest function, Event event) {
        String body = function.bean(JsonCodec.class).write(event).text();
        function.consumer("analytics-live").consume(new QueueMessage("message", body, 1));
    }

    private static Event paid(Instant at) {
        Event event = Deliveries.event("order.paid", UUID.randomUUID(), UUID.randomUUID(), Map.of());
        return new Event(event.id(), event.type(), at, event.ownerId(), event.subjectId(), event.data(), null);
    }

    private static List<String> told(String currency) {
        return Rows.texts(
                "select id::text from events.event where type = 'sales.counted' and data::text like ?",
                "%" + currency + "%");
    }

    private static void visit(Instant at, boolean bot) {
        Map<String, @Nullable Object> activity = new HashMap<>();
        activity.put("id", UUID.randomUUID());
        activity.put("occurred_at", at.toString());
        activity.put("type", "view");
        activity.put("person_id", UUID.randomUUID());
        activity.put("country", "AT");
        activity.put("device", "phone");
        activity.put("bot", bot);
        ShopHistory.insert(
                "activities.pub_activity",
                "id uuid, occurred_at timestamptz, type text, person_id uuid, country text, device text, bot boolean",
                List.of(activity));
    }

    private static void request(Instant at, int status) {
        UUID id =
                new UUID((at.toEpochMilli() << 16) | 0x7000L, UUID.randomUUID().getLeastSignificantBits());
        int _ = Rows.update(
                "insert into security.pub_request_outcome (id, status, duration_us) values (?, ?, 12000)", id, status);
    }
}

package dev.medley.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.AtOnce;
import dev.medley.testkit.Deliveries;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import dev.medley.testkit.TestAccount;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Numbers that people want to be told of; each test sells in a currency of its own. */
@FunctionTest("analytics")
class AlertsTest {

    private static final String PATH = "/api/analytics/alerts";

    private final FunctionUnderTest function;
    private final TestAccount account = TestAccount.with("admin");
    private final Api api;
    private final Api other;
    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

    AlertsTest(FunctionUnderTest function) {
        ShopHistory.load(function);
        this.function = function;
        api = function.as(account);
        other = function.as(TestAccount.with("admin"));
        Rights.grant(account.id());
    }

    @Test
    void aThresholdIsToldOfOnceUntilItIsOver() throws Exception {
        UUID id = alert(threshold("NOK", 5, 2));
        sell("NOK", today.minusDays(1), 10);
        sell("NOK", today, 4);
        sell("NOK", today.plusDays(1), 1);
        look(function);
        List<Integer> _ = AtOnce.each(List.of(1, 2, 3), worker -> {
            function.tick("analytics-alerts");
            return worker;
        });
        JsonNode first = evaluations(id).getFirst();
        assertThat(evaluations(id)).hasSize(1);
        assertThat(first.at("/value").asLong()).isEqualTo(10);
        assertThat(first.at("/told").asBoolean()).isTrue();
        assertThat(api.get(PATH + "/" + id).is(200).at("/firing").asBoolean()).isTrue();
        look(function.later(Duration.ofDays(1)));
        assertThat(evaluations(id)).hasSize(2);
        assertThat(evaluations(id).getFirst().at("/changed").asBoolean()).isFalse();
        look(function.later(Duration.ofDays(2)));
        assertThat(api.get(PATH + "/" + id).is(200).at("/firing").asBoolean()).isFalse();
        assertThat(told()).containsExactly("analytics-alert.raised", "analytics-alert.cleared");
    }

    @Test
    void whoSnoozesIsNotTold() {
        UUID id = alert(threshold("SEK", 5, 5));
        sell("SEK", today.minusDays(1), 10);
        Instant until = Instant.now().plus(Duration.ofHours(2));
        api.put(PATH + "/" + id + "/snooze", Map.of("until", until.toString())).is(200);
        look(function);
        JsonNode seen = evaluations(id).getFirst();
        assertThat(seen.at("/changed").asBoolean()).isTrue();
        assertThat(seen.at("/told").asBoolean()).isFalse();
        assertThat(told()).isEmpty();
        assertThat(api.put(PATH + "/" + id + "/snooze", Map.of())
                        .is(200)
                        .at("/snoozedUntil")
                        .isNull())
                .isTrue();
        api.put(PATH + "/" + id + "/snooze", Map.of("until", "2020-01-01T00:00:00Z"))
                .isProblem(422, "alert-invalid");
    }

    @Test
    void whatIsUnusualForSuchADayIsToldOf() {
        UUID id = alert(Map.of("kind", "anomaly", "direction", "either", "currency", "DKK"));
        UUID early = alert(Map.of("kind", "anomaly", "direction", "either", "currency", "CZK"));
        for (int week = 1; week <= 8; week++) {
            sell("DKK", today.minusDays(1).minusWeeks(week), 10);
            sell("DKK", today.minusDays(3).minusWeeks(week), 60);
        }
        sell("DKK", today.minusDays(1), 60);
        sell("CZK", today.minusDays(1), 60);
        look(function);
        JsonNode seen = evaluations(id).getFirst();
        assertThat(seen.at("/expected").asDouble()).isEqualTo(10);
        assertThat(seen.at("/high").asDouble()).isLessThan(60);
        assertThat(seen.at("/firing").asBoolean()).isTrue();
        assertThat(told()).containsExactly("analytics-alert.raised");
        assertThat(evaluations(early)).isEmpty();
    }

    @Test
    void aDayOnWhichNothingWorkedIsToldOf() {
        UUID id = alert(Map.of("kind", "anomaly", "direction", "below", "currency", "RON"));
        for (int day = 2; day <= 57; day++) {
            sell("RON", today.minusDays(day), 60 + day % 7);
        }
        look(function);
        assertThat(evaluations(id).getFirst().at("/value").asLong()).isZero();
        assertThat(told()).containsExactly("analytics-alert.raised");
    }

    @Test
    void todayIsLookedAtAsItGrows() {
        Map<String, Object> rule = new HashMap<>(threshold("PLN", 5, 5));
        rule.put("days", 0);
        UUID id = alert(rule);
        look(function);
        assertThat(evaluations(id).getFirst().at("/firing").asBoolean()).isFalse();
        sell("PLN", today, 9);
        look(function);
        assertThat(evaluations(id).getFirst().at("/value").asLong()).isEqualTo(9);
        assertThat(told()).containsExactly("analytics-alert.raised");
    }

    @Test
    void whoMayNotReadAnalyticsAnyMoreIsNotTold() {
        UUID id = alert(threshold("HUF", 5, 5));
        sell("HUF", today.minusDays(1), 10);
        Rights.withdraw(account.id());
        look(function);
        assertThat(evaluations(id).getFirst().at("/told").asBoolean()).isFalse();
        assertThat(told()).isEmpty();
    }

    @Test
    void onesOwnAlertsAreChangedByOneself() {
        UUID id = alert(threshold("EUR", 5, 5));
        String path = PATH + "/" + id;
        for (String more : List.of("", "/evaluations")) {
            other.get(path + more).isProblem(404, "alert-unknown");
        }
        other.put(path, body(threshold("EUR", 1, 1))).isProblem(404, "alert-unknown");
        other.put(path + "/snooze", Map.of()).isProblem(404, "alert-unknown");
        other.delete(path).isProblem(404, "alert-unknown");
        assertThat(other.get(PATH).is(200).at("/items").size()).isZero();
        assertThat(api.get(PATH).is(200).at("/items").size()).isEqualTo(1);
        String tag = api.get(path).is(200).header("ETag");
        ApiAnswer changed = api.header("If-Match", tag)
                .put(path, body(threshold("EUR", 7, 7)))
                .is(200);
        assertThat(changed.at("/rule/threshold").asLong()).isEqualTo(7);
        api.header("If-Match", tag).put(path, body(threshold("EUR", 8, 8))).isProblem(412, "precondition-failed");
        api.delete(path).is(204);
        api.get(path).isProblem(404, "alert-unknown");
    }

    @Test
    void rulesThatMakeNoSenseAreRefused() {
        refused(Map.of("kind", "threshold", "direction", "above"), "alert-invalid");
        refused(Map.of("kind", "anomaly", "direction", "above", "threshold", 3), "alert-invalid");
        refused(Map.of("kind", "anomaly", "direction", "above", "days", 7), "alert-invalid");
        refused(Map.of("kind", "threshold", "direction", "either", "threshold", 3), "alert-invalid");
        refused(threshold("EUR", 5, 6), "alert-invalid");
        refused(
                Map.of("kind", "threshold", "direction", "above", "threshold", 3, "currency", "XXX"),
                "currency-invalid");
        refused(
                Map.of("kind", "threshold", "direction", "above", "threshold", 3, "timeZone", "x"),
                "time-zone-invalid");
        refused(
                Map.of(
                        "kind",
                        "threshold",
                        "direction",
                        "above",
                        "threshold",
                        3,
                        "filters",
                        List.of(Map.of("dimension", "device", "values", List.of("phone")))),
                "question-invalid");
    }

    @Test
    void alertsAreExportedAndErased() {
        UUID id = alert(threshold("EUR", 5, 5));
        assertThat(Rows.count(
                        "select count(*) from analytics.pub_export where account_id = ? and kind = 'analytics-alerts'",
                        account.id()))
                .isEqualTo(1);
        new Deliveries(function, "analytics-erasure").deliver("account.erased", account.id(), Map.of());
        api.get(PATH + "/" + id).isProblem(404, "alert-unknown");
    }

    private void refused(Map<String, ?> rule, String code) {
        api.post(PATH, body(rule)).isProblem(422, code);
    }

    private static void look(FunctionUnderTest function) {
        function.tick("analytics-rollups");
        function.tick("analytics-alerts");
    }

    private UUID alert(Map<String, ?> rule) {
        return api.post(PATH, body(rule)).is(201).id();
    }

    private static Map<String, Object> threshold(String currency, int threshold, int clearAt) {
        return Map.of(
                "kind",
                "threshold",
                "direction",
                "above",
                "threshold",
                threshold,
                "clearAt",
                clearAt,
                "currency",
                currency);
    }

    private static Map<String, Object> body(Map<String, ?> changes) {
        Map<String, Object> rule = new HashMap<>(
                Map.of("measure", "orders", "filters", List.of(), "days", 1, "timeZone", "UTC", "currency", "EUR"));
        rule.putAll(changes);
        return Map.of("name", "Many orders", "rule", rule, "active", true);
    }

    private List<JsonNode> evaluations(UUID id) {
        List<JsonNode> items = new ArrayList<>();
        api.get(PATH + "/" + id + "/evaluations").is(200).at("/items").forEach(items::add);
        return items;
    }

    private List<String> told() {
        return Rows.texts(
                "select type from events.event where owner_id = ? and type like 'analytics-alert.%' order by id",
                account.id());
    }

    private static void sell(String currency, LocalDate day, int orders) {
        PaidOrders.add(currency, day.atStartOfDay().toInstant(ZoneOffset.UTC), orders);
    }
}

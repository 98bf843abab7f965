package dev.medley.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.Api;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import dev.medley.testkit.TestAccount;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What those who follow a dashboard are told. */
@FunctionTest("analytics")
class DashboardNewsTest {

    private static final String PATH = "/api/analytics/dashboards";

    private final FunctionUnderTest function;
    private final Api api;

    DashboardNewsTest(FunctionUnderTest function) {
        ShopHistory.load(function);
        this.function = function;
        api = function.as(TestAccount.with("admin"));
    }

    @Test
    void whoFollowsADashboardIsToldOfChangesAndOfNewNumbersWhileItIsOpen() {
        Map<String, Object> body = DashboardsTest.dashboard(List.of(DashboardsTest.own("a", "orders", 0, 0)), Map.of());
        String path = PATH + "/" + api.post(PATH, body).is(201).id();
        api.put(path, body).is(200);
        assertThat(told(path)).containsExactly("dashboard.changed");
        function.tick("analytics-rollups");
        assertThat(told(path)).containsExactly("dashboard.changed");
        api.get(path + "/data").is(200);
        function.later(Duration.ofMinutes(1)).tick("analytics-rollups");
        assertThat(told(path)).contains("dashboard.refreshed");
        api.delete(path).is(204);
        assertThat(told(path)).contains("dashboard.deleted");
    }

    private static List<String> told(String path) {
        return Rows.texts(
                "select type from events.event where subject_id = ?::uuid order by id",
                path.substring(path.lastIndexOf('/') + 1));
    }
}

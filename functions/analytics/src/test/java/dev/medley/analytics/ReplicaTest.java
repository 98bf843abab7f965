package dev.medley.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.emulators.DatabaseServer;
import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.TestAccount;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Questions where there is a replica: another database, which knows of a sale and has not heard of the last minute and a half. */
@FunctionTest("analytics")
class ReplicaTest {

    private static final String REVENUE = "/api/analytics/sales/revenue?currency=ISK&from=2026-07-01&to=2026-07-02";

    ReplicaTest(FunctionUnderTest function) {
        ShopHistory.load(function);
    }

    @Test
    void questionsAreAskedOfTheReplicaAndSayHowFarItIsBehind() throws SQLException {
        try (DatabaseServer replica = DatabaseServer.temporary()) {
            FunctionUnderTest _ = FunctionUnderTest.on(replica, "analytics", Map.of());
            FunctionUnderTest function =
                    FunctionUnderTest.withoutQueues("analytics", Map.of("medley.database-reader-url", replica.url()));
            Api api = function.as(TestAccount.with("admin"));
            function.tick("analytics-rollups");
            ApiAnswer nothing = api.get(REVENUE).is(200);
            assertThat(nothing.at("/meta/asOf").isNull()).isTrue();
            follow(replica);
            ApiAnswer answer = api.get(REVENUE).is(200);
            assertThat(answer.at("/totals/revenue").asLong()).isEqualTo(700);
            assertThat(answer.at("/meta/replicaBehindMs").asLong()).isBetween(30_000L, 150_000L);
            assertThat(api.post("/api/analytics/query", question())
                            .is(200)
                            .at("/meta/replicaBehindMs")
                            .asLong())
                    .isPositive();
        }
    }

    private static Map<String, Object> question() {
        return Map.of("measures", List.of("orders"), "dimensions", List.of(), "filters", List.of());
    }

    private static void follow(DatabaseServer replica) throws SQLException {
        try (Connection connection = replica.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    insert into analytics.reading (source, read_to, read_at)
                    select source, 0, now() - interval '90 seconds' from unnest(array ['activity', 'sale', 'device']) as source""");
            statement.execute("""
                    insert into analytics.sale (at, kind, order_id, currency, amount)
                    values ('2026-07-01T12:00:00Z', 'order', gen_random_uuid(), 'ISK', 700)""");
        }
    }
}

package dev.medley.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.medley.testkit.Api;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import dev.medley.testkit.TestAccount;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Operators see what takes time and room in the database. */
@FunctionTest("platform")
class DatabaseTest {

    private static final String DATABASE = "/api/admin/database";

    private final FunctionUnderTest platform;
    private final Api operator;

    DatabaseTest(FunctionUnderTest platform) {
        this.platform = platform;
        operator = platform.as(TestAccount.with("admin"));
    }

    @Test
    void itSaysHowLargeItIsAndWhoIsConnected() {
        var state = operator.get(DATABASE).is(200);
        assertThat(state.at("/sizeBytes").asLong()).isGreaterThan(1_000_000);
        assertThat(state.at("/mostConnections").asInt()).isEqualTo(150);
        assertThat(state.at("/connections").asInt()).isBetween(0, 150);
        assertThat(state.at("/cacheHitRatio").asDouble()).isBetween(0.0, 1.0);
    }

    @Test
    void statementsAreListedByTheTimeThatTheyTookWithoutTheirValues() {
        assertThat(Rows.count("select count(*) from events.event where type = 'a value of mine'"))
                .isZero();
        JsonNode statements = operator.get(DATABASE + "/statements").is(200).at("/items");
        assertThat(statements.findValuesAsText("text"))
                .isNotEmpty()
                .noneMatch(text -> text.contains("a value of mine"));
        List<Double> times = statements
                .valueStream()
                .map(statement -> statement.path("totalMs").asDouble())
                .toList();
        assertThat(times).hasSizeLessThanOrEqualTo(100).isSortedAccordingTo((one, other) -> Double.compare(other, one));
    }

    @Test
    void passwordsOfRolesAreInNoStatement() {
        int _ = Rows.update("create role wanderer password 'a secret of mine'");
        int _ = Rows.update("drop role wanderer");
        assertThat(operator.get(DATABASE + "/statements").is(200).body())
                .doesNotContain("wanderer", "a secret of mine");
    }

    @Test
    void tablesAndIndexesAreListedBySize() {
        JsonNode tables = operator.get(DATABASE + "/tables").is(200).at("/items");
        assertThat(tables.findValuesAsText("name")).contains("event", "stalled_queue");
        List<Long> sizes =
                tables.valueStream().map(table -> table.path("bytes").asLong()).toList();
        assertThat(sizes).isSortedAccordingTo((one, other) -> Long.compare(other, one));
        int _ = Rows.update("create index if not exists nobody_reads on events.event (occurred_at)");
        assertThat(operator.get(DATABASE + "/unused-indexes").is(200).body()).contains("nobody_reads");
    }

    @Test
    void whatIsWrongWithTheDatabaseItselfIsListed() {
        int _ = Rows.update("create table platform.scrap (number integer)");
        try {
            int _ = Rows.update(
                    "alter table platform.scrap add constraint scrap_positive check (number > 0) not valid");
            JsonNode faults = operator.get(DATABASE + "/integrity").is(200).at("/items");
            assertThat(faults.findValuesAsText("subject")).contains("platform.scrap scrap_positive");
            assertThat(faults.findValuesAsText("kind")).contains("constraint-not-validated");
        } finally {
            int _ = Rows.update("drop table platform.scrap");
        }
        assertThat(operator.get(DATABASE + "/integrity").is(200).body()).doesNotContain("scrap");
    }

    @Test
    void onlyOperatorsMay() {
        Api anybody = platform.as(TestAccount.any());
        for (String path : List.of("", "/statements", "/tables", "/unused-indexes", "/integrity")) {
            anybody.get(DATABASE + path).isProblem(403, "permission-missing");
        }
    }
}

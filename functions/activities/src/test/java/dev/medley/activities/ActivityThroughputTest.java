package dev.medley.activities;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.Api;
import dev.medley.testkit.AtOnce;
import dev.medley.testkit.Campaign;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import dev.medley.testkit.TestAccount;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;

/** Whether many reports at once are kept whole. */
@FunctionTest(
        value = "activities",
        settings = {"medley.rate-limits.network-anonymous=100000", "medley.rate-limits.network=100000"})
class ActivityThroughputTest {

    private static final int CLIENTS = 4;
    private static final int BATCH = 500;

    private final Api api;
    private final TestAccount account = TestAccount.any();

    ActivityThroughputTest(FunctionUnderTest function) {
        api = function.as(account).header("User-Agent", ActivitiesTest.BROWSER);
    }

    @Test
    void whatIsAcceptedIsThere() throws InterruptedException, ExecutionException {
        int batches = Campaign.rounds(3, 100);
        api.post(ActivitiesTest.PATH, batch()).is(202);
        Instant start = Instant.now();
        long accepted = AtOnce.each(List.of(1, 2, 3, 4), _ -> {
                    long kept = 0;
                    for (int i = 0; i < batches; i++) {
                        kept += api.post(ActivitiesTest.PATH, batch())
                                .is(202)
                                .at("/accepted")
                                .asLong();
                    }
                    return kept;
                })
                .stream()
                .mapToLong(kept -> kept)
                .sum();
        Duration time = Duration.between(start, Instant.now());
        assertThat(accepted).isEqualTo((long) CLIENTS * batches * BATCH);
        assertThat(Rows.count("select count(*) from activities.activity where account_id = ?", account.id()))
                .isEqualTo(accepted + BATCH);
        double each = accepted * 1000.0 / time.toMillis();
        System.out.printf("%.0f activities a second%n", each);
    }

    private static Map<String, Object> batch() {
        List<Map<String, Object>> activities = new ArrayList<>();
        for (int i = 0; i < BATCH; i++) {
            activities.add(
                    Map.of("id", UUID.randomUUID(), "type", "view", "properties", Map.of("path", "/shop/" + i % 50)));
        }
        return Map.of("activities", activities);
    }
}

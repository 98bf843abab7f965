package dev.medley.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.medley.jobs.JobFailure;
import dev.medley.jobs.JobService;
import dev.medley.jobs.NewJob;
import dev.medley.kernel.Refusal;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.TestServers;
import dev.medley.usage.Meter;
import dev.medley.usage.Meters;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@FunctionTest("platform")
class QuotaTest {

    private final FunctionUnderTest platform;
    private final JobService jobs;
    private final UUID account = UUID.randomUUID();

    QuotaTest(FunctionUnderTest platform) {
        this.platform = platform;
        jobs = platform.bean(JobService.class);
    }

    @Test
    void whoHasUsedUpTheMonthIsToldWhenTheNextBegins() throws SQLException {
        allow(1);
        UUID _ = queue();
        assertThatThrownBy(this::queue).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.code()).isEqualTo("quota-exceeded");
            assertThat(refusal.retryAfter()).isPresent();
        });
        assertThat(used()).isEqualTo(1);
    }

    @Test
    void manyAtOnceGetNoMoreThanIsAllowed() throws Exception {
        allow(5);
        try (ExecutorService tabs = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> tries = new ArrayList<>(IntStream.range(0, 20)
                    .mapToObj(_ -> tabs.submit(this::isQueued))
                    .toList());
            int queued = 0;
            for (Future<Boolean> attempt : tries) {
                queued += attempt.get() ? 1 : 0;
            }
            assertThat(queued).isEqualTo(5);
        }
        assertThat(used()).isEqualTo(5);
    }

    @Test
    void whatFailsOrIsCancelledIsGivenBack() throws SQLException {
        allow(1);
        UUID failed = queue();
        run(failed, _ -> {
            throw JobFailure.permanent("no-luck", "It did not work.");
        });
        UUID cancelled = queue();
        assertThat(jobs.cancel(cancelled, account)).isTrue();
        UUID done = queue();
        run(done, _ -> {});
        assertThat(used()).isEqualTo(1);
        assertThatThrownBy(this::queue).isInstanceOf(Refusal.class);
    }

    private boolean isQueued() {
        try {
            UUID _ = queue();
            return true;
        } catch (Refusal _) {
            return false;
        }
    }

    private UUID queue() {
        UUID id = UUID.randomUUID();
        jobs.request(new NewJob(id, account, "thing", UUID.randomUUID(), "/api/things/1"));
        return id;
    }

    private void run(UUID id, JobScript script) {
        script.run(platform, id);
    }

    private long used() {
        return platform.bean(Meters.class).of(account, YearMonth.now(ZoneOffset.UTC)).stream()
                .mapToLong(Meter::used)
                .sum();
    }

    private void allow(long things) throws SQLException {
        try (Connection connection =
                        TestServers.shared().database().dataSource().getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into account_data.allowance (account_id, meter, allowed) values (?, 'thing', ?)")) {
            insert.setObject(1, account);
            insert.setLong(2, things);
            insert.executeUpdate();
        }
    }
}

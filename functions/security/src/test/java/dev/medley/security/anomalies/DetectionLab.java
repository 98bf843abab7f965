package dev.medley.security.anomalies;

import com.fasterxml.jackson.databind.JsonNode;
import dev.medley.testkit.Api;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import dev.medley.testkit.TestAccount;
import dev.medley.testkit.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** A function of whose clock tests have hold, and a request log that they write, as functions would. */
public final class DetectionLab {

    public static final String ANOMALIES = "/api/admin/anomalies";

    private final FunctionUnderTest function;
    private final TestClock clock;

    private DetectionLab(FunctionUnderTest function) {
        this.function = function;
        clock = function.bean(TestClock.class);
        clock.stop();
    }

    private static final class Holder {
        static final DetectionLab LAB = with(Map.of());
    }

    public static DetectionLab shared() {
        return Holder.LAB;
    }

    public static DetectionLab with(Map<String, Object> settings) {
        return new DetectionLab(FunctionUnderTest.with("security", settings));
    }

    public FunctionUnderTest function() {
        return function;
    }

    /** The API as an account calls it, a moment after the call before. */
    public Api as(TestAccount testAccount) {
        clock.advance(Duration.ofMillis(1));
        return function.as(testAccount);
    }

    /** What one source sends within a minute. */
    public record Sent(
            @Nullable UUID accountId,
            String network,
            int requests,
            String path,
            @Nullable String operation,
            int status,
            @Nullable String problem,
            long responseBytes,
            String fingerprint) {

        public static Sent by(@Nullable UUID accountId, String network, int requests) {
            return new Sent(accountId, network, requests, "/api/things", "listThings", 200, null, 2_000, "f");
        }

        public Sent path(String pattern, @Nullable String called) {
            return new Sent(accountId, network, requests, pattern, called, status, problem, responseBytes, fingerprint);
        }

        public Sent answered(int code, @Nullable String why) {
            return new Sent(accountId, network, requests, path, operation, code, why, responseBytes, fingerprint);
        }

        public Sent bytes(long each) {
            return new Sent(accountId, network, requests, path, operation, status, problem, each, fingerprint);
        }
    }

    /** Lets a minute pass in which this was sent, and has it looked at. */
    public void minute(Sent... all) {
        Instant from = next();
        for (Sent sent : all) {
            write(from, sent);
        }
        Instant end = from.plus(Duration.ofMinutes(1)).plusSeconds(20);
        if (clock.instant().isBefore(end)) {
            clock.advance(Duration.between(clock.instant(), end));
        }
        function.tick("anomaly-detection");
    }

    public void minutes(int count, Sent... all) {
        for (int i = 0; i < count; i++) {
            minute(all);
        }
    }

    /** Where the next minute begins. */
    private Instant next() {
        List<String> readTo = Rows.texts(
                "select to_char(read_to at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"') from security.detection "
                        + "where read_to is not null");
        return readTo.isEmpty() ? clock.instant().truncatedTo(ChronoUnit.MINUTES) : Instant.parse(readTo.getFirst());
    }

    private static void write(Instant from, Sent sent) {
        int _ = Rows.update(
                """
                insert into security.request (id, occurred_at, trace_id, method, path, operation, status, problem, policies,
                    duration_us, request_bytes, response_bytes, account_id, address, network, agent, fingerprint)
                select (left(security.first_id(?::timestamptz + n * interval '50 seconds' / ?)::text, 24)
                        || lpad(to_hex(floor(random() * 281474976710655)::bigint), 12, '0'))::uuid, ?::timestamptz, 'trace',
                    'GET', replace(?, '*', n::text), nullif(?, ''), ?, nullif(?, ''), '{}', 5000, 0, ?, nullif(?, '')::uuid, ?, ?,
                    'agent', ?
                from generate_series(1, ?) n""",
                from.toString(),
                sent.requests(),
                from.toString(),
                sent.path(),
                Objects.requireNonNullElse(sent.operation(), ""),
                sent.status(),
                Objects.requireNonNullElse(sent.problem(), ""),
                sent.responseBytes(),
                Objects.requireNonNullElse(sent.accountId(), "").toString(),
                sent.network(),
                sent.network(),
                sent.fingerprint(),
                sent.requests());
    }

    public static String address() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return "198.%d.%d.%d".formatted(18 + random.nextInt(2), random.nextInt(256), random.nextInt(256));
    }

    public static List<JsonNode> found(Api admin, String query) {
        return admin.get(ANOMALIES + "?limit=100&" + query)
                .is(200)
                .at("/items")
                .valueStream()
                .toList();
    }
}

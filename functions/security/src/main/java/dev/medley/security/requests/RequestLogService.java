package dev.medley.security.requests;

import dev.medley.kernel.Refusal;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What operators ask of the requests that were written down. */
@Singleton
public class RequestLogService {

    private static final Duration USUAL = Duration.ofHours(1);
    private static final Duration LONGEST = Duration.ofDays(1);

    private final RequestRepository requests;
    private final Clock clock;

    RequestLogService(RequestRepository requests, Clock clock) {
        this.requests = requests;
        this.clock = clock;
    }

    /**
     * Requests of a time, summed up.
     *
     * @param from the beginning that was really taken
     */
    public record Summary(Instant from, Instant to, List<RequestGroup> groups) {}

    /**
     * One request.
     *
     * @throws Refusal {@code request-unknown}
     */
    public LoggedRequest read(UUID id) {
        return requests.find(id).orElseThrow(() -> Refusal.notFound("request-unknown", "There is no such request."));
    }

    /**
     * Sums up the requests of a time, the last hour if none is said.
     *
     * @throws Refusal {@code time-range-invalid}
     */
    public Summary summary(RequestTrait trait, @Nullable Instant from, @Nullable Instant to) {
        Instant end = Objects.requireNonNullElseGet(to, clock::instant);
        Instant begin = from == null ? end.minus(USUAL) : from;
        if (!begin.isBefore(end) || begin.isBefore(end.minus(LONGEST))) {
            throw Refusal.invalid(
                    "time-range-invalid", "/from", "A summary is of at most a day, and begins before it ends.");
        }
        return new Summary(begin, end, requests.summary(trait, begin, end));
    }
}

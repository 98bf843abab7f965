package dev.medley.requestlog;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What is kept of a request.
 *
 * @param id as the answer's {@code X-Request-Id} says
 * @param operation the operation's id in the API's document; null where the request came to none
 * @param problem the code of the problem that it was answered with
 * @param policies the rate limits that it went beyond
 * @param credential what the caller showed: {@code session}, {@code api-key} or {@code impersonation}
 * @param network what its sender is counted by
 * @param fingerprint of the client's software, by the headers that it sends
 * @param body that of a change, masked and bounded
 */
@Serdeable
record RequestRecord(
        String id,
        Instant occurredAt,
        String traceId,
        String method,
        String path,
        @Nullable String operation,
        int status,
        @Nullable String problem,
        List<String> policies,
        long durationUs,
        long requestBytes,
        long responseBytes,
        @Nullable UUID accountId,
        @Nullable UUID actorId,
        @Nullable String credential,
        String address,
        String network,
        @Nullable String country,
        String agent,
        String fingerprint,
        @Nullable String body) {}

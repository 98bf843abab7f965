package dev.medley.security.requests;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request that was answered.
 *
 * @param operation null where it came to none
 * @param problem the code of the problem that it was answered with
 * @param policies the rate limits that it went beyond
 * @param durationUs in microseconds
 * @param body that of a change, masked
 */
public record LoggedRequest(
        UUID id,
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
        Sender sender,
        @Nullable String body) {

    /**
     * Where it came from, and who sent it.
     *
     * @param actorId the administrator who acted in the account's place
     * @param network what its address is counted by
     * @param fingerprint of its software
     */
    public record Sender(
            @Nullable UUID accountId,
            @Nullable UUID actorId,
            @Nullable String credential,
            String address,
            String network,
            @Nullable String country,
            String agent,
            String fingerprint) {}
}

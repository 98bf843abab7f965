package dev.medley.security.requests.web;

import dev.medley.security.requests.LoggedRequest;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@Serdeable
@Schema(name = "LoggedRequest")
record RequestView(
        @Schema(description = "As X-Request-Id says") UUID id,
        Instant occurredAt,

        @Schema(description = "As traceparent says (W3C Trace Context)")
        String traceId,

        String method,
        String path,

        @Nullable @Schema(description = "Null where it came to no operation", example = "login")
        String operation,

        int status,

        @Nullable @Schema(description = "The code of the problem", example = "credentials-wrong")
        String problem,

        @Schema(description = "Rate limits that it went beyond")
        List<String> policies,

        double durationMs,
        long requestBytes,
        long responseBytes,
        @Nullable UUID accountId,

        @Nullable @Schema(description = "Who acted in the account's place")
        UUID actorId,

        @Nullable @Schema(description = "session, api-key or impersonation")
        String credential,

        String address,
        String network,
        @Nullable String country,
        String agent,

        @Schema(description = "Tells the client's software by the headers that it sends")
        String fingerprint,

        @Nullable @Schema(description = "That of a change, without secrets, at most 2,048 characters")
        String body) {

    static RequestView of(LoggedRequest request) {
        LoggedRequest.Sender sender = request.sender();
        return new RequestView(
                request.id(),
                request.occurredAt(),
                request.traceId(),
                request.method(),
                request.path(),
                request.operation(),
                request.status(),
                request.problem(),
                request.policies(),
                request.durationUs() / 1_000.0,
                request.requestBytes(),
                request.responseBytes(),
                sender.accountId(),
                sender.actorId(),
                sender.credential(),
                sender.address(),
                sender.network(),
                sender.country(),
                sender.agent(),
                sender.fingerprint(),
                request.body());
    }
}

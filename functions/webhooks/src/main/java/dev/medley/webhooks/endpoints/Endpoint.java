package dev.medley.webhooks.endpoints;

import dev.medley.kernel.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where webhooks go.
 *
 * @param accountId who made it
 * @param payloadVersion the version of the API whose form its payloads have
 * @param disabledBecause null while it is enabled
 * @param enabledAt since when what happens to it counts
 */
public record Endpoint(
        UUID id,
        UUID accountId,
        EndpointScope scope,
        EndpointDetails details,
        LocalDate payloadVersion,
        @Nullable DisablingReason disabledBecause,
        Instant enabledAt,
        int version,
        Instant createdAt,
        Instant updatedAt) {

    public boolean isEnabled() {
        return disabledBecause == null;
    }

    boolean hasUrlOf(Endpoint other) {
        return details.url().equals(other.details().url());
    }

    /**
     * For what is to be sent to it.
     *
     * @throws Refusal {@code webhook-disabled}
     */
    public void requireEnabled() {
        if (!isEnabled()) {
            throw Refusal.conflict("webhook-disabled", "This webhook is disabled; enable it first.");
        }
    }

    Endpoint with(EndpointDetails changed, Instant now) {
        return new Endpoint(
                id, accountId, scope, changed, payloadVersion, disabledBecause, enabledAt, version + 1, createdAt, now);
    }

    Endpoint enabled(Instant now) {
        return isEnabled()
                ? this
                : new Endpoint(id, accountId, scope, details, payloadVersion, null, now, version + 1, createdAt, now);
    }

    /** The same for whoever lets it hear of all accounts; one of a single account is that account's. */
    Endpoint answeredForBy(UUID other) {
        return new Endpoint(
                id, other, scope, details, payloadVersion, disabledBecause, enabledAt, version, createdAt, updatedAt);
    }

    Endpoint disabled(DisablingReason reason, Instant now) {
        return isEnabled()
                ? new Endpoint(
                        id, accountId, scope, details, payloadVersion, reason, enabledAt, version + 1, createdAt, now)
                : this;
    }
}

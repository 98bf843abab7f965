package dev.medley.webhooks.deliveries;

import dev.medley.webhooks.endpoints.DisablingReason;
import dev.medley.webhooks.endpoints.Endpoint;
import dev.medley.webhooks.endpoints.EndpointDisabler;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Notes how endpoints answer, and disables those that say that they are gone or have failed for too long. */
@Singleton
class HealthRecorder {

    private final HealthRepository repository;
    private final EndpointDisabler disabling;
    private final EndpointRecovery recovery;

    HealthRecorder(HealthRepository repository, EndpointDisabler disabling, EndpointRecovery recovery) {
        this.repository = repository;
        this.disabling = disabling;
        this.recovery = recovery;
    }

    /** How an endpoint was before an attempt, held until the transaction ends. */
    EndpointHealth hold(UUID endpointId) {
        return repository.hold(endpointId);
    }

    /** Notes a success; nothing is written where the one before was no different. */
    void succeeded(UUID endpointId, EndpointHealth before, Duration duration) {
        EndpointHealth succeeded = before.succeeded(duration);
        if (!before.equals(succeeded)) {
            repository.keep(endpointId, succeeded);
        }
    }

    /** Notes that a test has arrived: what waits is sent. */
    void tested(UUID endpointId) {
        recovery.tested(endpointId);
    }

    void failed(Endpoint endpoint, EndpointHealth before, AttemptResult result, Instant now) {
        EndpointHealth health = before.failed(result.duration(), now, endpoint.enabledAt());
        repository.keep(endpoint.id(), health);
        if (result.isGone()) {
            disabling.disable(endpoint.id(), DisablingReason.GONE);
        } else if (health.hasFailedTooLong(now)) {
            disabling.disable(endpoint.id(), DisablingReason.FAILING);
        }
    }
}

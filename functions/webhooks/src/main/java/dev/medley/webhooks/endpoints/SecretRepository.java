package dev.medley.webhooks.endpoints;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The secrets of all endpoints. */
public interface SecretRepository {

    void add(UUID endpointId, SigningSecret secret, Instant now);

    /** Has those that have no end yet run out. */
    void expire(UUID endpointId, Instant at);

    /** Those that have not run out, newest first. */
    List<SigningSecret> current(UUID endpointId, Instant now);

    /** Deletes those that have run out. */
    void deleteExpired(Instant now);
}

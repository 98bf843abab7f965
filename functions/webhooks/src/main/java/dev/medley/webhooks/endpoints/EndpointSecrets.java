package dev.medley.webhooks.endpoints;

import dev.medley.kernel.Refusal;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Gives endpoints secrets, and new ones without a moment in which a receiver knows none that counts. */
@Singleton
public class EndpointSecrets {

    /** How long a secret counts beside its successor. */
    static final Duration OVERLAP = Duration.ofHours(24);

    /** Each is a signature more in a header. */
    private static final int MOST = 5;

    private final SecretRepository repository;

    EndpointSecrets(SecretRepository repository) {
        this.repository = repository;
    }

    SigningSecret first(UUID endpointId, Instant now) {
        SigningSecret secret = SigningSecret.random();
        repository.add(endpointId, secret, now);
        return secret;
    }

    SigningSecret rotate(UUID endpointId, Instant now) {
        if (repository.current(endpointId, now).size() >= MOST) {
            throw Refusal.conflict(
                    "webhook-secrets-full",
                    "Five secrets of this webhook count already; the oldest ends within a day.");
        }
        repository.expire(endpointId, now.plus(OVERLAP));
        return first(endpointId, now);
    }

    /** What is sent now is signed with each of these, newest first. */
    public List<SigningSecret> current(UUID endpointId, Instant now) {
        return repository.current(endpointId, now);
    }
}

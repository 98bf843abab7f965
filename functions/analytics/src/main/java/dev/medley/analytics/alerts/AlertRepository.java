package dev.medley.analytics.alerts;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All alerts, and what they saw. */
public interface AlertRepository {

    void add(Alert alert);

    Optional<Alert> find(UUID id, UUID accountId);

    Optional<Alert> lock(UUID id, UUID accountId);

    /** One that goes on, locked; empty where somebody else has locked it. */
    Optional<Alert> lockActive(UUID id);

    /** An account's, newest first. */
    Page<Alert> list(UUID accountId, PageRequest page);

    long count(UUID accountId);

    void change(Alert alert);

    /** Says until when nobody is told; null for no more. */
    void snooze(UUID id, @Nullable Instant until);

    boolean remove(UUID id, UUID accountId);

    /** The ids of those that go on and come after one, in order. */
    List<UUID> activeAfter(UUID id, int most);

    /** Keeps what was seen. */
    void note(Alert alert, AlertEvaluation evaluation);

    /** What an alert saw, newest first. */
    Page<AlertEvaluation> evaluations(UUID alertId, PageRequest page);

    void erase(UUID accountId);

    /** Forgets what was seen before. */
    void forget(Instant before);
}

package dev.medley.security.anomalies.forest;

import dev.medley.security.anomalies.AnomalyScorer;
import dev.medley.security.anomalies.ScorerTrainer;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A forest that is kept in memory, whose chances are the same each time. */
public final class MemoryForest implements ForestRepository {

    private UUID revision = UUID.randomUUID();
    private byte @Nullable [] state;
    private @Nullable String fault;

    @Override
    public UUID revision() {
        return revision;
    }

    @Override
    public Optional<byte[]> read() {
        return Optional.ofNullable(state);
    }

    @Override
    public void save(UUID next, byte[] saved, long points, @Nullable String why) {
        revision = next;
        state = saved;
        fault = why == null ? fault : why;
    }

    /** Another process has written this. */
    void replace(byte[] other) {
        save(UUID.randomUUID(), other, 0, null);
    }

    @Nullable
    String fault() {
        return fault;
    }

    /** How many bytes are kept. */
    public int size() {
        byte[] saved = state;
        return saved == null ? 0 : saved.length;
    }

    /** A scorer as a process has it that starts now. */
    ForestScorer start(long seed) {
        return new ForestScorer(this, Clock.systemUTC(), () -> seed);
    }

    public AnomalyScorer scorer(long seed) {
        return start(seed);
    }

    /** The same, to learn by. */
    public static ScorerTrainer training(AnomalyScorer scorer) {
        return (ForestScorer) scorer;
    }
}

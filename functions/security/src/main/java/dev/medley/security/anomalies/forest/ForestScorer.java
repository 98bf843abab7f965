package dev.medley.security.anomalies.forest;

import dev.medley.kernel.Ids;
import dev.medley.security.anomalies.AnomalyScorer;
import dev.medley.security.anomalies.ObservedWindow;
import dev.medley.security.anomalies.ScorerException;
import dev.medley.security.anomalies.ScorerTrainer;
import dev.medley.security.anomalies.Suspicion;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Scores by the forest that all processes share through the database; each keeps what it has read, until another one has
 * changed it. One that cannot be read is replaced by a new one, which is told to operators.
 */
@Singleton
class ForestScorer implements AnomalyScorer, ScorerTrainer {

    private static final Logger LOG = LoggerFactory.getLogger(ForestScorer.class);
    private static final Suspicion.Scorer NAME = new Suspicion.Scorer("forest", "rcf-4.4-" + DetectionForest.FORM);
    private static final int RANK = 10;

    private final ForestRepository repository;
    private final Clock clock;
    private final LongSupplier seeds;
    private @Nullable Kept kept;

    @Inject
    ForestScorer(ForestRepository repository, Clock clock) {
        this(repository, clock, new SecureRandom()::nextLong);
    }

    ForestScorer(ForestRepository repository, Clock clock, LongSupplier seeds) {
        this.repository = repository;
        this.clock = clock;
        this.seeds = seeds;
    }

    /**
     * The forest as it is in the database.
     *
     * @param fault why it is a new one
     */
    private record Kept(
            UUID revision, DetectionForest forest, @Nullable String fault) {}

    @Override
    public int rank() {
        return RANK;
    }

    @Override
    public synchronized Optional<WindowScores> score(List<ObservedWindow> seen) throws ScorerException {
        DetectionForest forest = current().forest();
        if (!forest.isMature()) {
            throw new ScorerException("the forest is young: it has learnt from " + forest.points() + " of "
                    + DetectionForest.MATURE + " windows");
        }
        return Optional.of(new WindowScores(
                NAME, seen.stream().map(window -> score(forest, window)).toList()));
    }

    @Override
    public synchronized void learn(List<ObservedWindow> seen) {
        Kept before = current();
        kept = null;
        seen.forEach(window -> before.forest().learn(window.point()));
        UUID revision = Ids.next(clock);
        repository.save(revision, before.forest().toBytes(), before.forest().points(), before.fault());
        kept = new Kept(revision, before.forest(), null);
    }

    private Kept current() {
        UUID revision = repository.revision();
        Kept known = kept;
        if (known == null || !known.revision().equals(revision)) {
            known = read(revision);
            kept = known;
        }
        return known;
    }

    private Kept read(UUID revision) {
        Optional<byte[]> state = repository.read();
        if (state.isEmpty()) {
            return new Kept(revision, fresh(), null);
        }
        try {
            return new Kept(revision, DetectionForest.read(state.get()), null);
        } catch (IOException e) {
            LOG.error("The forest that finds anomalies begins anew", e);
            return new Kept(revision, fresh(), String.valueOf(e.getMessage()));
        }
    }

    private DetectionForest fresh() {
        return DetectionForest.fresh(seeds.getAsLong());
    }

    private static Score score(DetectionForest forest, ObservedWindow window) {
        float[] point = window.point();
        double value = forest.score(point);
        return new Score(value, value < 1 ? List.of() : window.contributions(forest.shares(point)));
    }
}

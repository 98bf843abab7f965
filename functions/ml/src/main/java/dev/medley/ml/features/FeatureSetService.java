package dev.medley.ml.features;

import dev.medley.kernel.Ids;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.kernel.Refusal;
import dev.medley.ml.MlSettings;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Builds feature sets, and hands them out. */
@Singleton
public class FeatureSetService {

    private final FeatureSetRepository repository;
    private final MlSettings settings;
    private final Clock clock;

    protected FeatureSetService(FeatureSetRepository repository, MlSettings settings, Clock clock) {
        this.repository = repository;
        this.settings = settings;
        this.clock = clock;
    }

    /** A page of the rows of a set. */
    public record Rows(FeatureSet set, Page<FeatureRow> page) {}

    /** Builds the next version of a set, of the days of the settings until now. */
    @Transactional
    public FeatureSet build(FeatureKind kind) {
        Instant now = clock.instant();
        FeatureSet.Span window = new FeatureSet.Span(now.minus(settings.window()), now);
        FeatureSet set = repository.begin(Ids.next(clock), kind, window, now);
        return repository.fill(set, settings.mostRows());
    }

    /**
     * Rows for who trains models elsewhere.
     *
     * @throws Refusal {@code feature-set-unknown}
     */
    public Rows rows(FeatureKind kind, @Nullable Integer version, PageRequest page) {
        FeatureSet set = repository
                .find(kind, version)
                .orElseThrow(() -> Refusal.notFound(
                        "feature-set-unknown",
                        version == null ? "No set of this kind was built yet." : "There is no such version."));
        return new Rows(set, repository.rows(set, page));
    }
}

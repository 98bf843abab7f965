package dev.medley.ml.features;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The feature sets that there are. */
public interface FeatureSetRepository {

    /** Adds an empty set with the next version of its kind. */
    FeatureSet begin(UUID id, FeatureKind kind, FeatureSet.Span window, Instant now);

    /** Fills a set with what others publish, at most so many rows, and counts it. */
    FeatureSet fill(FeatureSet set, int mostRows);

    /** One of a version, or the newest of its kind. */
    Optional<FeatureSet> find(FeatureKind kind, @Nullable Integer version);

    Page<FeatureSet> list(@Nullable FeatureKind kind, PageRequest page);

    /** The rows of a set, under pseudonyms. */
    Page<FeatureRow> rows(FeatureSet set, PageRequest page);

    List<UserItem> userItems(FeatureSet set);

    List<ActivityFeatures> activities(FeatureSet set);

    /** Accounts that did anything in a time, with what they did, and whether they did nothing until another. */
    List<LabelledActivity> labelled(FeatureSet.Span before, Instant until, int most);

    /** By what name an account goes in what leaves this function. */
    UUID person(UUID accountId);

    /** Removes all but the newest sets of each kind. */
    void prune(int kept);
}

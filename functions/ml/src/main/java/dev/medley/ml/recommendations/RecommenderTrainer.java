package dev.medley.ml.recommendations;

import dev.medley.ml.MlSettings;
import dev.medley.ml.features.FeatureKind;
import dev.medley.ml.features.FeatureSet;
import dev.medley.ml.features.FeatureSetRepository;
import dev.medley.ml.models.ModelName;
import dev.medley.ml.models.ModelTrainer;
import dev.medley.ml.models.TrainingResult;
import dev.medley.ml.models.TrainingResult.Fitted;
import dev.medley.ml.models.TrainingResult.Measured;
import dev.medley.ml.models.TrainingResult.Skipped;
import dev.medley.recommending.Blend;
import dev.medley.recommending.Exposure;
import dev.medley.recommending.HoldOut;
import dev.medley.recommending.Interaction;
import dev.medley.recommending.ItemNeighbours;
import dev.medley.recommending.NeighbourSettings;
import dev.medley.recommending.OfflineEvaluation;
import dev.medley.recommending.Popularity;
import dev.medley.recommending.PopularitySettings;
import dev.medley.recommending.Recommender;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Trains recommenders: measured on the last sixth of the time, learnt from all of it. */
@Singleton
class RecommenderTrainer implements ModelTrainer {

    static final int PLACES = 10;

    private static final int HELD_OUT = 6;
    private static final int LEAST_USERS = 20;
    private static final int MOST_PRODUCTS = 200_000;

    private final FeatureSetRepository featureSets;
    private final ShelfRepository products;
    private final RecommenderModels models;
    private final MlSettings settings;

    RecommenderTrainer(
            FeatureSetRepository featureSets, ShelfRepository products, RecommenderModels models, MlSettings settings) {
        this.featureSets = featureSets;
        this.products = products;
        this.models = models;
        this.settings = settings;
    }

    @Override
    public ModelName name() {
        return ModelName.RECOMMENDER;
    }

    @Override
    public TrainingResult train(Map<FeatureKind, FeatureSet> sets) {
        FeatureSet set = Objects.requireNonNull(sets.get(FeatureKind.USER_ITEM));
        FeatureSet.Span window = set.window();
        List<Interaction> choices = featureSets.userItems(set).stream()
                .map(row -> new Interaction(row.accountId(), row.itemId(), row.weight(), row.lastAt()))
                .toList();
        Instant cut =
                window.to().minus(Duration.between(window.from(), window.to()).dividedBy(HELD_OUT));
        HoldOut holdOut = HoldOut.at(cut, choices);
        if (holdOut.after().size() < LEAST_USERS) {
            return new Skipped("Fewer than " + LEAST_USERS + " accounts chose something new in the held-out days.");
        }
        Map<UUID, List<String>> terms = products.terms(MOST_PRODUCTS);
        Recommender measured = recommender(holdOut.before(), terms, cut);
        OfflineEvaluation evaluation = OfflineEvaluation.of(holdOut, measured, PLACES);
        Recommender whole = recommender(choices, terms, window.to());
        ItemNeighbours baskets = ItemNeighbours.of(
                products.baskets(window, settings.mostRows()), window.to(), NeighbourSettings.DEFAULTS);
        return new Fitted(
                RecommenderArtefact.of(whole, terms, baskets),
                window,
                measured(evaluation, choices.size(), holdOut, championScore(holdOut)));
    }

    private Recommender recommender(List<Interaction> choices, Map<UUID, List<String>> terms, Instant now) {
        List<Exposure> exposures = products.allSellable(MOST_PRODUCTS).stream()
                .map(id -> new Exposure(id, 0, 0, published(id)))
                .toList();
        return new Recommender(
                ItemNeighbours.of(choices, now, NeighbourSettings.DEFAULTS),
                RecommenderArtefact.itemTerms(terms),
                Popularity.of(choices, exposures, now, PopularitySettings.DEFAULTS),
                Blend.DEFAULTS);
    }

    /** The time in an id of version 7. */
    private static @Nullable Instant published(UUID id) {
        return id.version() == 7 ? Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16) : null;
    }

    /** What the champion has on the same days, if it learnt from days before only. */
    private @Nullable Double championScore(HoldOut holdOut) {
        Optional<Double> score = models.find()
                .filter(champion -> !champion.model().window().to().isAfter(holdOut.cut()))
                .map(champion -> OfflineEvaluation.of(holdOut, champion.recommender(), PLACES)
                        .recommender()
                        .ndcg());
        return score.orElse(null);
    }

    private static Measured measured(
            OfflineEvaluation evaluation, int rows, HoldOut holdOut, @Nullable Double championScore) {
        return new Measured(
                rows,
                holdOut.after().size(),
                named(evaluation.recommender()),
                named(evaluation.popular()),
                evaluation.beatsPopular(1),
                evaluation.recommender().ndcg(),
                championScore);
    }

    private static Map<String, Double> named(OfflineEvaluation.Scores scores) {
        return Map.of(
                "recallAt10", scores.recall(),
                "ndcgAt10", scores.ndcg(),
                "coverage", scores.coverage());
    }
}

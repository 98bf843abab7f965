package dev.medley.ml.recommendations;

import dev.medley.ml.external.ExternalModelException;
import dev.medley.ml.external.ModelSource;
import dev.medley.ml.recommendations.RecommendationList.Entry;
import dev.medley.ml.recommendations.RecommenderModels.ReadyRecommender;
import dev.medley.recommending.Recommendation;
import dev.medley.recommending.RecommendationQuery;
import dev.medley.recommending.RecommendationReason;
import dev.medley.recommending.Taste;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Says what to show to whom: the service outside where there is one, else the champion, else what sells best. */
@Singleton
public class RecommendationService {

    /** Candidates for each place: some are not sold any more. */
    private static final int SPARE = 3;

    private static final Duration LATELY = Duration.ofDays(30);

    private final RecommenderModels models;
    private final ExternalRecommendations external;
    private final TasteReader tastes;
    private final ShelfRepository products;
    private final Clock clock;

    RecommendationService(
            RecommenderModels models,
            ExternalRecommendations external,
            TasteReader tastes,
            ShelfRepository products,
            Clock clock) {
        this.models = models;
        this.external = external;
        this.tastes = tastes;
        this.products = products;
        this.clock = clock;
    }

    public RecommendationList recommend(RecommendationWish wish) {
        Taste taste = tastes.read(wish.accountId(), wish.tracked()).withInterests(wish.interests());
        boolean personalised = !taste.history().isEmpty();
        String failure = null;
        if (external.isOn() && personalised) {
            try {
                RecommendationList list = external.recommend(wish.accountId(), taste, SPARE * wish.limit());
                List<Entry> sold = sold(list.items(), wish.limit());
                if (!sold.isEmpty()) {
                    return new RecommendationList(sold, list.source(), true);
                }
                failure = "nothing-sold";
            } catch (ExternalModelException e) {
                failure = e.reason();
            }
        }
        return embedded(taste, wish.limit(), failure);
    }

    private RecommendationList embedded(Taste taste, int limit, @Nullable String failure) {
        boolean personalised = !taste.history().isEmpty();
        Optional<ReadyRecommender> ready = models.find();
        if (ready.isEmpty()) {
            return new RecommendationList(bestSelling(taste, limit), ModelSource.rules(failure), false);
        }
        RecommendationQuery query = RecommendationQuery.of(SPARE * limit, clock.instant());
        List<Entry> found = ready.get().recommender().recommend(taste, query).stream()
                .map(RecommendationService::entry)
                .toList();
        return new RecommendationList(sold(found, limit), source(ready.get(), failure), personalised);
    }

    private List<Entry> bestSelling(Taste taste, int limit) {
        Set<UUID> left = new HashSet<>(taste.lessItems());
        taste.history().forEach(choice -> left.add(choice.item()));
        RecommendationReason popular = new RecommendationReason(RecommendationReason.Kind.POPULAR, null, null);
        return products.bestSelling(clock.instant().minus(LATELY), limit + left.size()).stream()
                .filter(product -> !left.contains(product))
                .limit(limit)
                .map(product -> new Entry(product, 0, popular))
                .toList();
    }

    /** What is like a product; empty while no model answers. */
    public RecommendationList similar(UUID productId, int limit) {
        return models.find()
                .map(ready -> {
                    RecommendationQuery query = RecommendationQuery.of(SPARE * limit, clock.instant());
                    List<Entry> found = ready.recommender().similar(productId, query).stream()
                            .map(RecommendationService::entry)
                            .toList();
                    return new RecommendationList(sold(found, limit), source(ready, null), false);
                })
                .orElseGet(RecommendationService::nothing);
    }

    /** What stands in the same orders as a product; empty while no model answers. */
    public RecommendationList together(UUID productId, int limit) {
        RecommendationReason because = new RecommendationReason(RecommendationReason.Kind.TOGETHER, productId, null);
        return models.find()
                .map(ready -> {
                    List<Entry> found = ready.baskets().of(productId).stream()
                            .map(near -> new Entry(near.item(), near.similarity(), because))
                            .toList();
                    return new RecommendationList(sold(found, limit), source(ready, null), false);
                })
                .orElseGet(RecommendationService::nothing);
    }

    /** The same products, those first that an account will like most. */
    public RecommendationList order(UUID accountId, List<UUID> productIds, boolean tracked) {
        Taste taste = tastes.read(accountId, tracked);
        return models.find()
                .map(ready -> new RecommendationList(
                        ready
                                .recommender()
                                .order(productIds, taste, RecommendationQuery.of(1, clock.instant()))
                                .stream()
                                .map(RecommendationService::entry)
                                .toList(),
                        source(ready, null),
                        !taste.history().isEmpty()))
                .orElseGet(() -> new RecommendationList(
                        productIds.stream()
                                .distinct()
                                .map(product -> new Entry(product, 0, null))
                                .toList(),
                        ModelSource.rules(null),
                        false));
    }

    private static RecommendationList nothing() {
        return new RecommendationList(List.of(), ModelSource.rules(null), false);
    }

    private static ModelSource source(ReadyRecommender ready, @Nullable String failure) {
        return ModelSource.embedded("recommender", ready.model().version(), failure);
    }

    private static Entry entry(Recommendation recommendation) {
        return new Entry(recommendation.item(), recommendation.score(), recommendation.because());
    }

    private List<Entry> sold(List<Entry> found, int limit) {
        Set<UUID> sellable =
                products.sellable(found.stream().map(Entry::productId).toList());
        return found.stream()
                .filter(entry -> sellable.contains(entry.productId()))
                .limit(limit)
                .toList();
    }
}

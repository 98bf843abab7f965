package dev.medley.ml.recommendations;

import dev.medley.ml.external.ExternalMessages.Choice;
import dev.medley.ml.external.ExternalMessages.RecommendationsGiven;
import dev.medley.ml.external.ExternalMessages.RecommendationsWanted;
import dev.medley.ml.external.ExternalModelException;
import dev.medley.ml.external.ExternalModels;
import dev.medley.ml.external.ModelSource;
import dev.medley.ml.features.FeatureSetRepository;
import dev.medley.ml.recommendations.RecommendationList.Entry;
import dev.medley.recommending.Taste;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** Asks the service outside what to recommend. It hears a name that the account has here only. */
@Singleton
class ExternalRecommendations {

    private final ExternalModels models;
    private final FeatureSetRepository featureSets;

    ExternalRecommendations(ExternalModels models, FeatureSetRepository featureSets) {
        this.models = models;
        this.featureSets = featureSets;
    }

    boolean isOn() {
        return models.isOn();
    }

    /**
     * What it recommends, without what the account has or wants less of, whatever it says.
     *
     * @throws ExternalModelException where it has no answer
     */
    RecommendationList recommend(UUID accountId, Taste taste, int most) throws ExternalModelException {
        Set<UUID> left = new HashSet<>(taste.lessItems());
        taste.history().forEach(choice -> left.add(choice.item()));
        RecommendationsGiven given = models.recommend(new RecommendationsWanted(
                featureSets.person(accountId),
                taste.history().stream()
                        .map(choice -> new Choice(choice.item(), choice.weight(), choice.at()))
                        .toList(),
                left.stream().sorted().toList(),
                most));
        List<Entry> items = Objects.requireNonNull(given.items()).stream()
                .map(item -> new Entry(Objects.requireNonNull(item.item()), Objects.requireNonNull(item.score()), null))
                .filter(entry -> left.add(entry.productId()))
                .toList();
        return new RecommendationList(
                items, ModelSource.external("recommender", Objects.requireNonNull(given.version())), true);
    }
}

package dev.medley.ml.recommendations;

import dev.medley.ml.models.Champion;
import dev.medley.ml.models.ChampionModels;
import dev.medley.ml.models.ModelName;
import dev.medley.ml.models.TrainedModel;
import dev.medley.recommending.ItemNeighbours;
import dev.medley.recommending.Recommender;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The recommender that answers, made ready once. */
@Singleton
class RecommenderModels {

    private final ChampionModels champions;
    private volatile @Nullable ReadyRecommender ready;

    RecommenderModels(ChampionModels champions) {
        this.champions = champions;
    }

    /** A model as it answers. */
    record ReadyRecommender(TrainedModel model, Recommender recommender, ItemNeighbours baskets) {}

    Optional<ReadyRecommender> find() {
        return champions.find(ModelName.RECOMMENDER, RecommenderArtefact.class).map(this::made);
    }

    private ReadyRecommender made(Champion<RecommenderArtefact> champion) {
        ReadyRecommender before = ready;
        if (before != null && before.model().id().equals(champion.model().id())) {
            return before;
        }
        ReadyRecommender made = new ReadyRecommender(
                champion.model(),
                champion.artefact().recommender(),
                champion.artefact().baskets());
        ready = made;
        return made;
    }
}

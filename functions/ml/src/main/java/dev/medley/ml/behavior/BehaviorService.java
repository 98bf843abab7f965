package dev.medley.ml.behavior;

import dev.medley.kernel.Refusal;
import dev.medley.ml.algorithms.Clusters;
import dev.medley.ml.algorithms.StandardScale;
import dev.medley.ml.behavior.BehaviorRepository.Standing;
import dev.medley.ml.behavior.ClusterArtefact.LearntGroup;
import dev.medley.ml.features.FeatureKind;
import dev.medley.ml.features.FeatureSet;
import dev.medley.ml.features.FeatureSetRepository;
import dev.medley.ml.models.Champion;
import dev.medley.ml.models.ChampionModels;
import dev.medley.ml.models.ModelName;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Says how accounts behave. */
@Singleton
public class BehaviorService {

    private final FeatureSetRepository featureSets;
    private final BehaviorRepository repository;
    private final ChampionModels champions;

    BehaviorService(FeatureSetRepository featureSets, BehaviorRepository repository, ChampionModels champions) {
        this.featureSets = featureSets;
        this.repository = repository;
        this.champions = champions;
    }

    /** The group that an account belongs to. */
    public record Group(int number, String label, double share, int modelVersion) {}

    /** How an account behaves. */
    public record Behavior(
            FeatureSet set,
            Standing standing,
            @Nullable Group group,
            @Nullable ChurnScore churn) {}

    /**
     * How an account behaved in the time of the newest set.
     *
     * @throws Refusal {@code behavior-unknown}
     */
    public Behavior find(UUID accountId) {
        FeatureSet set = featureSets.find(FeatureKind.USER_ACTIVITY, null).orElseThrow(BehaviorService::unknown);
        Standing standing = repository.find(set, accountId).orElseThrow(BehaviorService::unknown);
        Optional<Champion<ClusterArtefact>> champion = champions.find(ModelName.CLUSTERS, ClusterArtefact.class);
        return new Behavior(
                set,
                standing,
                champion.map(model -> group(model, standing)).orElse(null),
                repository.score(accountId).orElse(null));
    }

    private static Group group(Champion<ClusterArtefact> champion, Standing standing) {
        ClusterArtefact artefact = champion.artefact();
        Clusters clusters =
                new Clusters(artefact.groups().stream().map(LearntGroup::center).toList());
        int number = clusters.of(new StandardScale(artefact.means(), artefact.deviations()).scale(standing.values()));
        LearntGroup group = artefact.groups().get(number);
        return new Group(
                number + 1, group.label(), group.share(), champion.model().version());
    }

    private static Refusal unknown() {
        return Refusal.notFound(
                "behavior-unknown", "Nothing is known of how this account behaves: it did nothing, or wants it so.");
    }
}

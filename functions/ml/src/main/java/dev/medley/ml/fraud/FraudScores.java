package dev.medley.ml.fraud;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.kernel.Refusal;
import dev.medley.ml.external.ExternalMessages.ScoresGiven;
import dev.medley.ml.external.ExternalMessages.ScoresWanted;
import dev.medley.ml.external.ExternalModelException;
import dev.medley.ml.external.ExternalModels;
import dev.medley.ml.external.ModelSource;
import dev.medley.ml.models.Champion;
import dev.medley.ml.models.ChampionModels;
import dev.medley.ml.models.ModelName;
import dev.medley.ml.models.ScoringArtefact;
import dev.medley.ml.models.ScoringArtefact.Driver;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says how likely orders are fraud: the service outside where there is one, else the champion, else the shop's rules. */
@Singleton
public class FraudScores {

    private static final int DRIVERS = 5;

    private final JudgedOrderRepository orders;
    private final ChampionModels champions;
    private final ExternalModels external;

    FraudScores(JudgedOrderRepository orders, ChampionModels champions, ExternalModels external) {
        this.orders = orders;
        this.champions = champions;
        this.external = external;
    }

    /** An order with its score from 0 to 1. */
    public record Scored(JudgedOrder order, double score, List<Driver> drivers) {}

    /** Orders and who scored them. */
    public record ScoredOrders(Page<Scored> orders, ModelSource source) {}

    /** Orders that wait for a person. */
    public ScoredOrders waiting(PageRequest request) {
        Page<JudgedOrder> page = orders.waiting(request);
        ScoredOrders scored = score(page.items());
        return new ScoredOrders(new Page<>(scored.orders().items(), page.nextCursor()), scored.source());
    }

    /**
     * One order.
     *
     * @throws Refusal {@code order-unknown}
     */
    public ScoredOrders find(UUID orderId) {
        JudgedOrder order = orders.find(orderId)
                .orElseThrow(() -> Refusal.notFound("order-unknown", "There is no such order that was judged."));
        return score(List.of(order));
    }

    private ScoredOrders score(List<JudgedOrder> judged) {
        String failure = null;
        if (external.isOn() && !judged.isEmpty()) {
            try {
                return outside(judged);
            } catch (ExternalModelException e) {
                failure = e.reason();
            }
        }
        return inside(judged, failure);
    }

    private ScoredOrders outside(List<JudgedOrder> judged) throws ExternalModelException {
        List<String> features = Stream.concat(
                        Stream.of(JudgedOrder.RULE_SCORE),
                        judged.stream()
                                .flatMap(order -> order.signals().keySet().stream())
                                .distinct()
                                .sorted())
                .toList();
        List<List<Double>> rows = judged.stream()
                .map(order -> Arrays.stream(order.row(features)).boxed().toList())
                .toList();
        ScoresGiven given = external.scores(new ScoresWanted("fraud", features, rows));
        List<Scored> scored = new ArrayList<>();
        for (JudgedOrder order : judged) {
            scored.add(new Scored(order, Objects.requireNonNull(given.scores()).get(scored.size()), List.of()));
        }
        return new ScoredOrders(
                new Page<>(scored, null), ModelSource.external("fraud", Objects.requireNonNull(given.version())));
    }

    private ScoredOrders inside(List<JudgedOrder> judged, @Nullable String failure) {
        Optional<Champion<ScoringArtefact>> champion = champions.find(ModelName.FRAUD, ScoringArtefact.class);
        List<Scored> scored = judged.stream()
                .map(order -> champion.map(model -> scored(order, model.artefact()))
                        .orElseGet(() -> new Scored(order, order.ruleScore() / 100.0, List.of())))
                .toList();
        ModelSource source = champion.map(
                        model -> ModelSource.embedded("fraud", model.model().version(), failure))
                .orElseGet(() -> ModelSource.rules(failure));
        return new ScoredOrders(new Page<>(scored, null), source);
    }

    private static Scored scored(JudgedOrder order, ScoringArtefact artefact) {
        double[] row = order.row(artefact.features());
        return new Scored(order, artefact.score(row), artefact.drivers(row, DRIVERS));
    }
}

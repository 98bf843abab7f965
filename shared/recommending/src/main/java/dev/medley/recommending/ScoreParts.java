package dev.medley.recommending;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.ToDoubleFunction;

/** The parts of the score of one taste, and what they make together; the formula stands with the package. */
final class ScoreParts {
    private final Recommender models;
    private final Taste taste;
    private final TogetherScores together;
    private final ContentProfile profile;
    private final Map<UUID, Double> content;

    ScoreParts(Recommender models, Taste taste, Instant now) {
        this.models = models;
        this.taste = taste;
        Map<UUID, Double> history =
                history(taste, now, models.blend().ordering().decay());
        this.together = new TogetherScores(history, models.neighbours());
        this.profile = new ContentProfile(history, taste, models.terms());
        this.content = profile.scores();
    }

    /** Nothing of what the user wants less of counts as chosen. */
    private static Map<UUID, Double> history(Taste taste, Instant now, Decay decay) {
        var history = new HashMap<UUID, Double>();
        for (Interaction chosen : taste.history()) {
            if (!taste.lessItems().contains(chosen.item())) {
                history.merge(chosen.item(), chosen.weight() * decay.at(chosen.at(), now), Double::sum);
            }
        }
        return history;
    }

    Map<UUID, Double> together() {
        return together.sums();
    }

    Map<UUID, Double> content() {
        return content;
    }

    /** Best first. */
    List<ScoredItem> rank(Collection<UUID> candidates) {
        Blend blend = models.blend();
        double most = most(together.sums(), candidates);
        double trust = together.known() == 0 ? 0 : together.known() / (together.known() + blend.patience());
        double shareTogether = blend.together() * trust;
        double shareContent = profile.known() ? blend.content() : 0;
        double mostContent = most(content, candidates);
        double rest = 1 - shareTogether - shareContent;
        ToDoubleFunction<UUID> dislike = dislike();
        return ScoredItem.best(candidates.stream()
                .map(item -> {
                    double a = most == 0 ? 0 : shareTogether * together.sums().getOrDefault(item, 0.0) / most;
                    double b = mostContent == 0 ? 0 : shareContent * content.getOrDefault(item, 0.0) / mostContent;
                    double c = rest * models.popularity().of(item);
                    double kept = 1 - blend.dislike() * dislike.applyAsDouble(item);
                    return new ScoredItem(item, Math.min(1, kept * (a + b + c)), a, b, c);
                })
                .toList());
    }

    private static double most(Map<UUID, Double> scores, Collection<UUID> candidates) {
        double most = 0;
        for (UUID candidate : candidates) {
            most = Math.max(most, scores.getOrDefault(candidate, 0.0));
        }
        return most;
    }

    private ToDoubleFunction<UUID> dislike() {
        Likeness likeness = models.likeness();
        var lessTerms = new TreeSet<>(taste.lessTerms());
        ToDoubleFunction<UUID> alike = likeness.toAny(new TreeSet<>(taste.lessItems()));
        return item -> Math.max(alike.applyAsDouble(item), likeness.share(item, lessTerms));
    }

    Recommendation explained(ScoredItem scored) {
        return new Recommendation(scored.item(), scored.score(), reason(scored));
    }

    /** What is popular is so for everybody: it is the reason only where it counts more than twice as much as the rest. */
    private RecommendationReason reason(ScoredItem scored) {
        UUID item = scored.item();
        if (scored.together() > 0
                && scored.together() >= scored.content()
                && 2 * scored.together() >= scored.popular()) {
            return new RecommendationReason(RecommendationReason.Kind.TOGETHER, together.strongest(item), null);
        }
        if (scored.content() > 0 && 2 * scored.content() >= scored.popular()) {
            return profile.reason(item);
        }
        boolean fresh = models.popularity().fresh().contains(item);
        return new RecommendationReason(
                fresh ? RecommendationReason.Kind.FRESH : RecommendationReason.Kind.POPULAR, null, null);
    }
}

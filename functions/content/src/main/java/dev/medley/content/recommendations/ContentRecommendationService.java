package dev.medley.content.recommendations;

import dev.medley.kernel.Refusal;
import dev.medley.recommending.Recommendation;
import dev.medley.recommending.RecommendationQuery;
import dev.medley.recommending.Taste;
import dev.medley.storage.PolledValue;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says what somebody may like to read next. What is taken off is never said, however old what was learnt is. */
@Singleton
public class ContentRecommendationService {

    /** So many more are asked for, in the place of those that were taken off since. */
    private static final int SPARE = 30;

    private final RecommendationSources sources;
    private final PolledValue<ContentModel> model;
    private final Clock clock;

    protected ContentRecommendationService(
            RecommendationSources sources, RecommendationSettings settings, Clock clock) {
        this.sources = sources;
        this.clock = clock;
        this.model = new PolledValue<>(
                "What was learnt of content",
                settings.refresh(),
                clock,
                ContentModel.EMPTY,
                _ -> ContentModel.of(
                        sources.items(settings.items()),
                        sources.interactions(settings.interactions()),
                        clock.instant()));
    }

    /**
     * For an account what it has not read, has not written and does not want less of; for nobody in particular what is
     * popular, new, or among the interests named.
     */
    public List<RecommendedContent> recommend(@Nullable UUID accountId, ContentRecommendationFilter filter, int limit) {
        Instant now = clock.instant();
        ContentModel learnt = model.get();
        ContentTaste known = accountId == null ? ContentTaste.UNKNOWN : sources.taste(accountId, now);
        Set<String> interests = filter.interests().stream()
                .map(interest -> ContentModel.TAG + interest.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        Taste taste = Taste.of(known.history()).withInterests(interests).withLess(known.less(), Set.of());
        RecommendationQuery query = RecommendationQuery.of(limit + SPARE, now)
                .without(known.own())
                .onlyIf(id -> filter.admits(learnt.items().get(id)));
        return shown(learnt.recommender().recommend(taste, query), limit);
    }

    /** What is like an item, by who read it and by what it is about. */
    public List<RecommendedContent> similar(
            @Nullable UUID accountId, UUID itemId, ContentRecommendationFilter filter, int limit) {
        requirePublished(itemId);
        Instant now = clock.instant();
        ContentModel learnt = model.get();
        ContentTaste known = accountId == null ? ContentTaste.UNKNOWN : sources.taste(accountId, now);
        Set<UUID> without =
                Stream.concat(known.own().stream(), known.less().stream()).collect(Collectors.toSet());
        RecommendationQuery query = RecommendationQuery.of(limit + SPARE, now)
                .without(without)
                .onlyIf(id -> filter.admits(learnt.items().get(id)));
        return shown(learnt.recommender().similar(itemId, query), limit);
    }

    private List<RecommendedContent> shown(List<Recommendation> found, int limit) {
        Map<UUID, ShownContent> present = sources.shown(found.stream()
                .flatMap(one -> Stream.of(
                        one.item(), Objects.requireNonNullElse(one.because().item(), one.item())))
                .distinct()
                .toList());
        return found.stream()
                .filter(one -> present.containsKey(one.item()))
                .limit(limit)
                .map(one -> recommended(one, present))
                .toList();
    }

    private static RecommendedContent recommended(Recommendation found, Map<UUID, ShownContent> present) {
        UUID led = found.because().item();
        ShownContent leading = led == null ? null : present.get(led);
        return new RecommendedContent(
                Objects.requireNonNull(present.get(found.item())),
                found.score(),
                found.because(),
                leading == null ? null : leading.title());
    }

    /** Has an account see less of an item and of what is like it. */
    @Transactional
    public void addLess(UUID accountId, UUID itemId) {
        requirePublished(itemId);
        boolean _ = sources.addLess(accountId, itemId, clock.instant());
    }

    @Transactional
    public void removeLess(UUID accountId, UUID itemId) {
        if (!sources.removeLess(accountId, itemId)) {
            throw Refusal.notFound("feedback-none", "You have not said that you want less of this.");
        }
    }

    private void requirePublished(UUID itemId) {
        if (!sources.isPublished(itemId)) {
            throw Refusal.notFound("content-unknown", "There is no such item.");
        }
    }
}

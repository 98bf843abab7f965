package dev.medley.content.recommendations;

import dev.medley.recommending.Blend;
import dev.medley.recommending.Exposure;
import dev.medley.recommending.Interaction;
import dev.medley.recommending.ItemNeighbours;
import dev.medley.recommending.ItemTerms;
import dev.medley.recommending.NeighbourSettings;
import dev.medley.recommending.Popularity;
import dev.medley.recommending.PopularitySettings;
import dev.medley.recommending.Recommender;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What was learnt of all items and readers at a time. */
record ContentModel(Recommender recommender, Map<UUID, KnownContent> items) {

    static final ContentModel EMPTY = new ContentModel(
            new Recommender(ItemNeighbours.NONE, ItemTerms.NONE, Popularity.NONE, Blend.DEFAULTS), Map.of());

    static final String TAG = "tag:";

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]{3,40}");
    private static final double OF_TAG = 3;
    private static final double OF_TYPE = 0.5;
    private static final double OF_WORD = 1;

    static ContentModel of(List<KnownContent> items, Collection<Interaction> interactions, Instant now) {
        Map<UUID, KnownContent> known = items.stream().collect(Collectors.toMap(KnownContent::id, Function.identity()));
        List<Interaction> ofKnown = interactions.stream()
                .filter(interaction -> known.containsKey(interaction.item()))
                .toList();
        List<Exposure> exposures = items.stream()
                .map(item ->
                        new Exposure(item.id(), item.shown(), Math.min(item.liked(), item.shown()), item.publishedAt()))
                .toList();
        Recommender recommender = new Recommender(
                ItemNeighbours.of(ofKnown, now, NeighbourSettings.DEFAULTS),
                ItemTerms.of(items.stream().collect(Collectors.toMap(KnownContent::id, ContentModel::terms))),
                Popularity.of(ofKnown, exposures, now, PopularitySettings.DEFAULTS),
                Blend.DEFAULTS);
        return new ContentModel(recommender, known);
    }

    private static Map<String, Double> terms(KnownContent item) {
        Map<String, Double> terms = new HashMap<>();
        item.tags().forEach(tag -> terms.put(TAG + tag.toLowerCase(Locale.ROOT), OF_TAG));
        terms.put("type:" + item.type(), OF_TYPE);
        WORD.matcher(item.words().toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .forEach(word -> terms.merge("word:" + word, OF_WORD, Math::max));
        return terms;
    }
}

package dev.medley.textfilter;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What holds in the places of the system as long as moderators have said nothing else. */
public final class DefaultRules {

    public static final String POST = "post";
    public static final String COMMENT = "comment";
    public static final String MEAL = "meal";
    public static final String REVIEW = "review";
    public static final String PROFILE = "profile";
    public static final String CHAT_QUESTION = "chat-question";
    public static final String CHAT_ANSWER = "chat-answer";

    public static final Set<String> PLACES = Set.of(POST, COMMENT, MEAL, REVIEW, PROFILE, CHAT_QUESTION, CHAT_ANSWER);

    private static final int MANY = 100;

    private DefaultRules() {}

    /** The rules of a place. */
    public static PlaceRules of(String place) {
        return switch (place) {
            case CHAT_QUESTION ->
                rules(
                        Map.of(
                                FilterCategory.PROMPT_INJECTION, Threshold.block(0.85),
                                FilterCategory.LISTED_WORD, new Threshold(null, null, 1.0),
                                FilterCategory.STANDING, Threshold.block(1)),
                        MANY,
                        MANY,
                        30);
            case CHAT_ANSWER ->
                rules(
                        Map.of(
                                FilterCategory.PROFANITY, Threshold.mask(0.5),
                                FilterCategory.ABUSIVE_WORD, Threshold.mask(0.8),
                                FilterCategory.LISTED_WORD, new Threshold(0.5, null, 1.0)),
                        MANY,
                        MANY,
                        1_000);
            case PROFILE -> rules(with(FilterCategory.PROFANITY, Threshold.hold(0.5)), 2, 20, 10);
            case COMMENT -> rules(published(), 2, 3, 10);
            default -> rules(published(), 5, 3, 10);
        };
    }

    private static PlaceRules rules(Map<String, Threshold> thresholds, int links, int equal, int perMinute) {
        return new PlaceRules(
                List.of(),
                List.of(),
                List.of("en", "de", "ja", "ko", "zh"),
                thresholds,
                List.of(),
                List.of(),
                links,
                equal,
                perMinute,
                List.of("US", "DE", "GB"));
    }

    /** The classifier and the patterns of hate hold and never block: they are wrong more often than a list. */
    private static Map<String, Threshold> published() {
        return Map.ofEntries(
                Map.entry(FilterCategory.HARASSMENT, Threshold.hold(0.8)),
                Map.entry(FilterCategory.THREAT, Threshold.hold(0.8)),
                Map.entry(FilterCategory.HATE, Threshold.hold(0.7)),
                Map.entry(FilterCategory.PROFANITY, Threshold.mask(0.5)),
                Map.entry(FilterCategory.ABUSIVE_WORD, new Threshold(0.8, 0.8, null)),
                Map.entry(FilterCategory.LISTED_WORD, new Threshold(0.5, 0.8, 1.0)),
                Map.entry(FilterCategory.PERSONAL_DATA, Threshold.mask(0.5)),
                Map.entry(FilterCategory.LINK, new Threshold(null, 0.6, 1.0)),
                Map.entry(FilterCategory.SPAM, Threshold.hold(0.7)),
                Map.entry(FilterCategory.FLOOD, new Threshold(null, 0.5, 1.0)),
                Map.entry(FilterCategory.STANDING, new Threshold(null, 0.5, 1.0)));
    }

    private static Map<String, Threshold> with(String category, Threshold threshold) {
        Map<String, Threshold> thresholds = new HashMap<>(published());
        thresholds.put(category, threshold);
        return thresholds;
    }
}

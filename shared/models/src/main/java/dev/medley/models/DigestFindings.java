package dev.medley.models;

import dev.medley.models.Digest.Citation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found in a text beside its summary; what was not asked for is null.
 *
 * @param decisions in the order in which they were made
 * @param actions what somebody is to do, in the order in which it was said
 * @param questions that were asked about the matter
 * @param categories the likeliest first
 */
public record DigestFindings(
        @Nullable List<Citation> decisions,
        @Nullable List<ActionItem> actions,
        @Nullable List<Citation> questions,
        @Nullable TextSentiment sentiment,
        @Nullable List<TextCategory> categories,
        @Nullable VideoDescription video) {

    /** Nothing was asked for. */
    public static final DigestFindings NONE = new DigestFindings(null, null, null, null, null, null);
}

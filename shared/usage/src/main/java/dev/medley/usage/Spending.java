package dev.medley.usage;

import org.jspecify.annotations.Nullable;

/**
 * What a holder has spent this month, in millionths of a dollar.
 *
 * @param reserved what calls that are under way may cost
 * @param budget what the holder's own budget is; null where there is none
 * @param most what may be spent, by the budget and by the tier; null where there is no limit
 */
public record Spending(
        long spent,
        long reserved,
        @Nullable Long budget,
        @Nullable Long most) {}

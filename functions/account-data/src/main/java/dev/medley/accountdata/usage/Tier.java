package dev.medley.accountdata.usage;

import java.util.Map;

/**
 * A usage tier.
 *
 * @param allowances how many of each meter in a month; what is missing has no limit
 * @param ratePercent how often its accounts may call operations, in percent of what rate limits allow
 * @param version counted up with every edit
 */
public record Tier(String name, String description, Map<String, Long> allowances, int ratePercent, int version) {

    /** The tier of accounts that nobody gave another one. */
    public static final String FIRST = "free";

    public Tier {
        allowances = Map.copyOf(allowances);
    }

    /** Whether it lets do, of every meter and as often, at least what the other lets do. */
    public boolean covers(Tier other) {
        return ratePercent >= other.ratePercent()
                && allowances.entrySet().stream().allMatch(own -> {
                    Long given = other.allowances().get(own.getKey());
                    return given != null && given <= own.getValue();
                });
    }
}

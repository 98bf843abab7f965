package dev.medley.accountdata.usage;

import java.util.Map;

/**
 * A usage tier.
 *
 * @param allowances how many of each meter in a month; what is missing has no limit
 */
public record Tier(String name, String description, Map<String, Long> allowances) {

    public Tier {
        allowances = Map.copyOf(allowances);
    }
}

package dev.medley.accountdata.usage;

import java.util.Map;

/**
 * A usage tier.
 *
 * @param allowances how many of each meter in a month; what is missing has no limit
 * @param version counted up with every edit
 */
public record Tier(String name, String description, Map<String, Long> allowances, int version) {

    public Tier {
        allowances = Map.copyOf(allowances);
    }

    /** Whether it lets do, of every meter, at least what the other lets do. */
    public boolean covers(Tier other) {
        return allowances.entrySet().stream().allMatch(own -> {
            Long given = other.allowances().get(own.getKey());
            return given != null && given <= own.getValue();
        });
    }
}

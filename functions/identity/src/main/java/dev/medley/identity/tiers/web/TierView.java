package dev.medley.identity.tiers.web;

import dev.medley.identity.tiers.Tier;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Map;
import java.util.TreeMap;

@Serdeable
record TierView(String name, String description, Map<String, Long> allowances) {

    static TierView of(Tier tier) {
        return new TierView(tier.name(), tier.description(), new TreeMap<>(tier.allowances()));
    }
}

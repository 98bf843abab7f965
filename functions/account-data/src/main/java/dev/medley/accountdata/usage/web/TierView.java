package dev.medley.accountdata.usage.web;

import dev.medley.accountdata.usage.Tier;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Map;
import java.util.TreeMap;

@Serdeable
record TierView(String name, String description, Map<String, Long> allowances) {

    static TierView of(Tier tier) {
        return new TierView(tier.name(), tier.description(), new TreeMap<>(tier.allowances()));
    }
}

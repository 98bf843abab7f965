package dev.medley.accountdata.usage.web;

import dev.medley.accountdata.usage.Tier;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import java.util.TreeMap;

@Serdeable
record TierView(
        String name,
        String description,
        Map<String, Long> allowances,

        @Schema(description = "How often its accounts may call operations, in percent of what rate limits allow")
        int ratePercent) {

    static TierView of(Tier tier) {
        return new TierView(tier.name(), tier.description(), new TreeMap<>(tier.allowances()), tier.ratePercent());
    }
}

package dev.medley.moderation.rules.web;

import dev.medley.moderation.rules.RuleQuality;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(name = "RuleQualityReport", description = "How good rules are, by what people say of their findings")
record RuleQualityView(List<RuleView> rules) {

    @Serdeable
    @Schema(name = "RuleQuality")
    record RuleView(
            String category,

            @Schema(description = "Empty for what no rule has found")
            String rule,

            long right,
            long wrong,
            long missed,

            @Nullable @Schema(description = "The share of findings that were right; null where nobody said anything")
            Double precision) {

        static RuleView of(RuleQuality quality) {
            return new RuleView(
                    quality.category(),
                    quality.rule(),
                    quality.right(),
                    quality.wrong(),
                    quality.missed(),
                    quality.precision());
        }
    }

    static RuleQualityView of(List<RuleQuality> rules) {
        return new RuleQualityView(rules.stream().map(RuleView::of).toList());
    }
}

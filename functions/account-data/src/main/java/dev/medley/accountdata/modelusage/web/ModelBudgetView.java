package dev.medley.accountdata.modelusage.web;

import dev.medley.usage.Spending;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(description = "What models cost this month (UTC), in millionths of a dollar")
record ModelBudgetView(
        @Schema(example = "125000") long spent,

        @Schema(description = "What calls that are under way may cost")
        long reserved,

        @Nullable @Schema(description = "What was set; null where nothing was")
        Long monthly,

        @Nullable
        @Schema(description = "What may be spent, by what was set and by the tier; null where there is no limit")
        Long allowed) {

    static ModelBudgetView of(Spending spending) {
        return new ModelBudgetView(spending.spent(), spending.reserved(), spending.budget(), spending.most());
    }
}

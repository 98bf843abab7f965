package dev.medley.accountdata.usage.web;

import dev.medley.accountdata.usage.UsageService.Usage;
import dev.medley.usage.Meter;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;

@Serdeable
@Schema(description = "What was used in a month (UTC), and what the tier allows")
record UsageView(@Schema(example = "free") String tier, LocalDate from, LocalDate until, List<MeterView> meters) {

    @Serdeable
    @Schema(name = "Meter")
    record MeterView(
            @Schema(example = "prediction") String meter,
            long used,

            @Nullable @Schema(description = "null where there is no limit")
            Long allowed) {

        static MeterView of(Meter meter) {
            return new MeterView(meter.name(), meter.used(), meter.allowed());
        }
    }

    static UsageView of(Usage usage) {
        return new UsageView(
                usage.tier(),
                usage.month().atDay(1),
                usage.month().plusMonths(1).atDay(1),
                usage.meters().stream().map(MeterView::of).toList());
    }
}

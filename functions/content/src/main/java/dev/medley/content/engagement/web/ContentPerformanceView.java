package dev.medley.content.engagement.web;

import dev.medley.content.engagement.EngagementSums;
import dev.medley.content.engagement.PerformanceService.Report;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(name = "ContentPerformance", description = "What readers did with an item, by days in UTC")
record ContentPerformanceView(
        UUID id,
        String title,
        LocalDate from,
        LocalDate to,
        EngagementSums total,

        @Schema(description = "As many days just before") EngagementSums before,

        List<PartView> parts,

        @Nullable @Schema(description = "Up to when activities are counted; null before the first were")
        Instant completeTo) {

    @Serdeable
    @Schema(name = "ContentPerformancePart")
    record PartView(
            @Schema(
                    description = "A day, a version (0 where none was said that is known), or a channel",
                    example = "2026-11-29")
            String key,

            EngagementSums sums) {}

    static ContentPerformanceView of(Report report) {
        return new ContentPerformanceView(
                report.item().id(),
                report.item().document().title(),
                report.period().from(),
                report.period().to(),
                report.total(),
                report.before(),
                report.parts().stream()
                        .map(part -> new PartView(part.key(), part.sums()))
                        .toList(),
                report.completeTo());
    }
}

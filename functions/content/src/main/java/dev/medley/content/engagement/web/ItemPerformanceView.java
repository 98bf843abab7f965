package dev.medley.content.engagement.web;

import dev.medley.content.engagement.EngagementSums;
import dev.medley.content.engagement.ItemPerformance;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;

@Serdeable
@Schema(name = "ContentItemPerformance")
record ItemPerformanceView(UUID id, String type, String title, String status, EngagementSums sums) {

    static ItemPerformanceView of(ItemPerformance item) {
        return new ItemPerformanceView(item.id(), item.type(), item.title(), item.status(), item.sums());
    }
}

package dev.medley.analytics.questions.web;

import dev.medley.analytics.questions.AnalyticsService.Point;
import dev.medley.analytics.questions.Interval;
import dev.medley.analytics.questions.Measure;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;

@Serdeable
@Schema(name = "RevenueReport", description = "What was sold. Amounts are in the smallest unit of the currency")
record RevenueView(FrameView meta, Interval interval, RevenueSums totals, List<RevenuePoint> series) {

    static final List<Measure> MEASURES = List.of(
            Measure.ORDERS,
            Measure.REVENUE,
            Measure.REFUNDS,
            Measure.REFUNDED,
            Measure.NET_REVENUE,
            Measure.AVERAGE_ORDER,
            Measure.CUSTOMERS);

    @Serdeable
    record RevenueSums(
            @Schema(description = "Those that were paid for")
            long orders,

            @Schema(description = "What orders came to on the days on which they were paid for")
            long revenue,

            long refunds,

            @Schema(description = "What was given back, on the days on which it was")
            long refunded,

            @Schema(description = "revenue less refunded") long netRevenue,
            long averageOrder,

            @Schema(description = "How many accounts bought; not the sum of the buckets")
            long customers) {

        static RevenueSums of(List<Long> values) {
            return new RevenueSums(
                    values.get(0),
                    values.get(1),
                    values.get(2),
                    values.get(3),
                    values.get(4),
                    values.get(5),
                    values.get(6));
        }
    }

    @Serdeable
    record RevenuePoint(
            @Schema(description = "The first day of the bucket")
            LocalDate day,

            @Schema(description = "Whether the bucket is cut off by the question, or not over yet")
            boolean partial,

            RevenueSums sums) {

        static RevenuePoint of(Point point) {
            return new RevenuePoint(point.day(), point.partial(), RevenueSums.of(point.values()));
        }
    }
}

package dev.medley.analytics.questions.web;

import dev.medley.analytics.questions.AnalyticsService.Group;
import dev.medley.analytics.questions.Measure;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.ToLongFunction;

@Serdeable
@Schema(name = "ProductPerformance")
record ProductPerformanceView(FrameView meta, List<ProductSumsView> items) {

    @Serdeable
    @Schema(name = "ProductSums", description = "Amounts are in the smallest unit of the currency")
    record ProductSumsView(
            UUID productId,
            long views,
            @Schema(description = "How many looked") long viewers,
            long clicks,
            long orders,
            long units,

            @Schema(description = "What its lines came to after discounts; refunds are of orders, and not in it")
            long revenue,

            @Schema(description = "How many bought") long buyers,

            @Schema(
                    description =
                            "buyers as a part of viewers; more than 1 where some buy without a look, 0 without viewers")
            double conversionRate) {

        static ProductSumsView of(Group group, List<Measure> measures) {
            ToLongFunction<Measure> value = measure -> group.values().get(measures.indexOf(measure));
            long viewers = value.applyAsLong(Measure.VIEWERS);
            long buyers = value.applyAsLong(Measure.BUYERS);
            return new ProductSumsView(
                    UUID.fromString(Objects.requireNonNull(group.key())),
                    value.applyAsLong(Measure.VIEWS),
                    viewers,
                    value.applyAsLong(Measure.CLICKS),
                    value.applyAsLong(Measure.PRODUCT_ORDERS),
                    value.applyAsLong(Measure.UNITS),
                    value.applyAsLong(Measure.PRODUCT_REVENUE),
                    buyers,
                    viewers == 0 ? 0 : (double) buyers / viewers);
        }
    }
}

package dev.medley.analytics.questions.web;

import dev.medley.analytics.questions.AnalyticsService.Group;
import dev.medley.analytics.questions.Measure;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(name = "GeographicDistribution")
record GeographyView(FrameView meta, List<CountryView> items) {

    static final List<Measure> ACTIVITIES = List.of(Measure.PEOPLE, Measure.ACTIVITIES);
    static final List<Measure> SALES =
            List.of(Measure.CUSTOMERS, Measure.ORDERS, Measure.REVENUE, Measure.REFUNDED, Measure.NET_REVENUE);

    @Serdeable
    @Schema(name = "CountrySums", description = "Amounts are in the smallest unit of the currency")
    record CountryView(
            @Nullable
            @Schema(
                    description = "ISO 3166-1 alpha-2: where people were, and where orders were sent; null is unknown",
                    example = "AT")
            String country,

            @Schema(description = "Who was in two countries counts in both")
            long people,

            long activities,
            long customers,
            long orders,
            long revenue,
            long refunded,
            long netRevenue) {

        static CountryView of(Group group) {
            List<Long> values = group.values();
            return new CountryView(
                    group.key(),
                    values.get(0),
                    values.get(1),
                    values.get(2),
                    values.get(3),
                    values.get(4),
                    values.get(5),
                    values.get(6));
        }
    }
}

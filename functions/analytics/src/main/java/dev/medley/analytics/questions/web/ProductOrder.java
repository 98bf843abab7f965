package dev.medley.analytics.questions.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.medley.analytics.questions.Measure;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.stream.Stream;

/** What products are sorted by. */
@Serdeable
enum ProductOrder {
    @JsonProperty("revenue")
    REVENUE,
    @JsonProperty("units")
    UNITS,
    @JsonProperty("views")
    VIEWS,
    @JsonProperty("viewers")
    VIEWERS;

    private static final List<Measure> ACTIVITIES = List.of(Measure.VIEWS, Measure.VIEWERS, Measure.CLICKS);
    private static final List<Measure> SALES =
            List.of(Measure.PRODUCT_REVENUE, Measure.UNITS, Measure.PRODUCT_ORDERS, Measure.BUYERS);

    /** The measures of the data that has it, itself the first. */
    List<Measure> leading() {
        Measure first = measure();
        return Stream.concat(Stream.of(first), (ACTIVITIES.contains(first) ? ACTIVITIES : SALES).stream())
                .distinct()
                .toList();
    }

    /** The measures of the other data. */
    List<Measure> others() {
        return ACTIVITIES.contains(measure()) ? SALES : ACTIVITIES;
    }

    private Measure measure() {
        return switch (this) {
            case REVENUE -> Measure.PRODUCT_REVENUE;
            case UNITS -> Measure.UNITS;
            case VIEWS -> Measure.VIEWS;
            case VIEWERS -> Measure.VIEWERS;
        };
    }
}

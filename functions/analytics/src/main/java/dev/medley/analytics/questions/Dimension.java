package dev.medley.analytics.questions;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Locale;
import java.util.Optional;

/** What measures can be broken down and filtered by, with the SQL that it has in each set of data. */
@Serdeable
@Schema(name = "AnalyticsDimension")
public enum Dimension {
    @JsonProperty("day")
    DAY,
    @JsonProperty("week")
    WEEK,
    @JsonProperty("month")
    MONTH,
    /** Of an activity. */
    @JsonProperty("type")
    TYPE,
    @JsonProperty("country")
    COUNTRY,
    @JsonProperty("device")
    DEVICE,
    @JsonProperty("product")
    PRODUCT,
    @JsonProperty("variant")
    VARIANT,
    @JsonProperty("affiliate")
    AFFILIATE;

    /** The buckets that it means; empty where it is no time. */
    public Optional<Interval> interval() {
        return switch (this) {
            case DAY -> Optional.of(Interval.DAY);
            case WEEK -> Optional.of(Interval.WEEK);
            case MONTH -> Optional.of(Interval.MONTH);
            default -> Optional.empty();
        };
    }

    /** Its column; empty where the set of data has none, or it is a time. */
    public Optional<String> column(Dataset dataset) {
        return Optional.ofNullable(
                switch (dataset) {
                    case ACTIVITY ->
                        switch (this) {
                            case TYPE -> "type";
                            case COUNTRY -> "country::text";
                            case DEVICE -> "device";
                            case PRODUCT -> "case when type in ('view', 'click') then subject_id::text end";
                            default -> null;
                        };
                    case SALE -> this == COUNTRY ? "country" : null;
                    case SALE_LINE ->
                        switch (this) {
                            case PRODUCT -> "product_id::text";
                            case VARIANT -> "variant_id::text";
                            default -> null;
                        };
                    case AFFILIATE -> this == Dimension.AFFILIATE ? "affiliate_id::text" : null;
                });
    }

    /** Its name in requests and in files. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Dimension of(Interval interval) {
        return switch (interval) {
            case DAY -> DAY;
            case WEEK -> WEEK;
            case MONTH -> MONTH;
        };
    }
}

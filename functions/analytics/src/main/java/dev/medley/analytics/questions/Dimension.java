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
    /** What an activity was about: a product, an item of content, or what an event happened to. */
    @JsonProperty("subject")
    SUBJECT,
    @JsonProperty("variant")
    VARIANT,
    @JsonProperty("affiliate")
    AFFILIATE,
    /** Of a device of the fleet. */
    @JsonProperty("device-type")
    DEVICE_TYPE,
    /** That such a device ran. */
    @JsonProperty("version")
    VERSION,
    /** What such a device failed with. */
    @JsonProperty("error")
    ERROR,
    /** What such a device measured. */
    @JsonProperty("device-metric")
    DEVICE_METRIC;

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
                            case SUBJECT -> "subject_id::text";
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
                    case DEVICE ->
                        switch (this) {
                            case DEVICE_TYPE -> "type";
                            case VERSION -> "version";
                            case ERROR -> "error";
                            default -> null;
                        };
                    case MEASUREMENT ->
                        switch (this) {
                            case DEVICE_TYPE -> "type";
                            case VERSION -> "version";
                            case DEVICE_METRIC -> "metric";
                            default -> null;
                        };
                });
    }

    /** Its name in requests and in files. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Dimension of(Interval interval) {
        return switch (interval) {
            case DAY -> DAY;
            case WEEK -> WEEK;
            case MONTH -> MONTH;
        };
    }
}

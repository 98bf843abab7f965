package dev.medley.ml.features;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** What a feature set is about. */
@Serdeable
public enum FeatureKind {
    /** What accounts viewed and bought, for recommendations. */
    @JsonProperty("user-item")
    USER_ITEM,

    /** What accounts did altogether, for clusters and churn. */
    @JsonProperty("user-activity")
    USER_ACTIVITY,

    /** The requests of hours, for anomalies. */
    @JsonProperty("requests")
    REQUESTS,

    /** What was sold of products on days, for trends. */
    @JsonProperty("sales")
    SALES;

    /** The names of the numbers of a row, in their order. */
    public List<String> features() {
        return switch (this) {
            case USER_ITEM -> List.of("views", "purchases", "weight");
            case USER_ACTIVITY ->
                List.of(
                        "views",
                        "clicks",
                        "searches",
                        "orders",
                        "items",
                        "products",
                        "activeDays",
                        "recencyDays",
                        "tenureDays");
            case REQUESTS -> List.of("requests", "clientErrors", "serverErrors", "medianUs", "p95Us");
            case SALES -> List.of("orders", "quantity", "amount");
        };
    }
}

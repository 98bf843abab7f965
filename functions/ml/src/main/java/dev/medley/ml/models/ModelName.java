package dev.medley.ml.models;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;

/** What a model is for. */
@Serdeable
public enum ModelName {
    /** What to show to whom. */
    @JsonProperty("recommender")
    RECOMMENDER,
    /** Which accounts behave alike. */
    @JsonProperty("clusters")
    CLUSTERS,
    /** Which accounts will stay away. */
    @JsonProperty("churn")
    CHURN,
    /** Which orders are fraud. */
    @JsonProperty("fraud")
    FRAUD
}

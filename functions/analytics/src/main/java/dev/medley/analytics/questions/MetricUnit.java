package dev.medley.analytics.questions;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

/** What a metric is measured in. */
@Serdeable
@Schema(name = "MetricUnit")
public enum MetricUnit {
    @JsonProperty("number")
    NUMBER,
    /** A part, which is answered in hundredths. */
    @JsonProperty("percent")
    PERCENT,
    /** An amount, which is answered in the smallest unit of the currency. */
    @JsonProperty("money")
    MONEY
}

package dev.medley.social.verification;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;

/** What somebody is verified as. */
@Serdeable
public enum VerifiedCategory {
    @JsonProperty("creator")
    CREATOR,
    @JsonProperty("athlete")
    ATHLETE,
    @JsonProperty("business")
    BUSINESS,
    @JsonProperty("public_figure")
    PUBLIC_FIGURE
}

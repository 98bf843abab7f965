package dev.medley.webhooks.endpoints;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** Whose events an endpoint hears of. */
@Serdeable
public enum EndpointScope {
    /** What happens to the account that made it. */
    @JsonProperty("own")
    OWN,
    /** What happens to any account; for operators. */
    @JsonProperty("all")
    ALL;

    /** The scope of a name in the API. */
    @JsonCreator
    public static EndpointScope of(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT));
    }

    /** The name in the API. */
    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}

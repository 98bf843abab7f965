package dev.medley.webhooks.endpoints;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** Why an endpoint gets nothing. */
@Serdeable
public enum DisablingReason {
    @JsonProperty("owner")
    OWNER,
    /** Its server said 410. */
    @JsonProperty("gone")
    GONE,
    /** Nothing has arrived for days. */
    @JsonProperty("failing")
    FAILING,
    /** Its owner came back into the account by mail: somebody else may have made or changed it. */
    @JsonProperty("recovery")
    RECOVERY,
    /** It hears of all accounts, and who made it may not have that any more. */
    @JsonProperty("rights")
    RIGHTS;

    /** The name in the API. */
    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package dev.medley.security.requests;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What requests are summed up by. */
public enum RequestTrait {
    @JsonProperty("operation")
    OPERATION,
    @JsonProperty("function")
    FUNCTION,
    @JsonProperty("country")
    COUNTRY,
    @JsonProperty("client")
    CLIENT,
    @JsonProperty("network")
    NETWORK,
    @JsonProperty("account")
    ACCOUNT,
    @JsonProperty("status")
    STATUS
}

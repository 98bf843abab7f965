package dev.medley.orders.promotions;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;

/** Why a promotion does not apply. */
@Serdeable
public enum PromotionReason {
    @JsonProperty("code-unknown")
    CODE_UNKNOWN,
    @JsonProperty("code-used")
    CODE_USED,
    @JsonProperty("not-active")
    NOT_ACTIVE,
    @JsonProperty("not-yet")
    NOT_YET,
    @JsonProperty("over")
    OVER,
    @JsonProperty("used-up")
    USED_UP,
    @JsonProperty("used-by-you")
    USED_BY_YOU,
    @JsonProperty("sign-in-first")
    SIGN_IN_FIRST,
    @JsonProperty("first-order-only")
    FIRST_ORDER_ONLY,
    @JsonProperty("not-in-segment")
    NOT_IN_SEGMENT,
    @JsonProperty("other-currency")
    OTHER_CURRENCY,
    @JsonProperty("minimum-not-reached")
    MINIMUM_NOT_REACHED,
    @JsonProperty("nothing-in-scope")
    NOTHING_IN_SCOPE,
    @JsonProperty("not-combinable")
    NOT_COMBINABLE
}

package dev.medley.security.addresses.web;

import dev.medley.addresses.AddressAction;
import dev.medley.http.SaidExplicitly;
import dev.medley.http.SingleLine;
import dev.medley.security.addresses.RuleDetails;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Locale;

@Serdeable
@Schema(name = "AddressRuleChange")
record AddressRuleChange(
        @NotNull @Pattern(regexp = "allow|deny") String action,
        @NotNull @SingleLine @Size(min = 1, max = 500) String reason,

        @Nullable
        @SaidExplicitly
        @Schema(
                requiredMode = Schema.RequiredMode.REQUIRED,
                description = "When it ends by itself; null for a rule that does not. It has to be said")
        Instant expiresAt) {

    RuleDetails toDetails() {
        return details(action, reason, expiresAt);
    }

    static RuleDetails details(String action, String reason, @Nullable Instant expiresAt) {
        return new RuleDetails(AddressAction.valueOf(action.toUpperCase(Locale.ROOT)), reason, expiresAt);
    }
}

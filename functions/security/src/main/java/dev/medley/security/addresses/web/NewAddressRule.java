package dev.medley.security.addresses.web;

import dev.medley.addresses.AddressRule;
import dev.medley.addresses.Cidr;
import dev.medley.http.SingleLine;
import dev.medley.kernel.CountryCode;
import dev.medley.kernel.Refusal;
import dev.medley.security.addresses.RuleDetails;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;

@Serdeable
@Schema(name = "NewAddressRule", description = "Of cidr and country, one")
record NewAddressRule(
        @Nullable @Schema(description = "A range of addresses, or one", example = "203.0.113.0/24")
        String cidr,

        @Nullable @Schema(description = "ISO 3166-1 alpha-2", example = "AT")
        String country,

        @NotNull @Pattern(regexp = "allow|deny") String action,
        @NotNull @SingleLine @Size(min = 1, max = 500) String reason,

        @Nullable @Schema(description = "When it ends by itself")
        Instant expiresAt) {

    AddressRule toRule() {
        RuleDetails details = AddressRuleChange.details(action, reason, expiresAt);
        if ((cidr == null) == (country == null)) {
            throw Refusal.invalid(
                    "address-rule-invalid", "/cidr", "A rule is about a range of addresses or a country.");
        }
        return AddressRule.byOperator(
                cidr == null ? null : range(cidr),
                country == null ? null : CountryCode.parse(country, "/country").text(),
                details.action(),
                expiresAt);
    }

    private static Cidr range(String text) {
        return Cidr.parse(text)
                .orElseThrow(() -> Refusal.invalid(
                        "address-range-invalid",
                        "/cidr",
                        "A range is an address and a length, such as 203.0.113.0/24, with no bit set behind it."));
    }
}

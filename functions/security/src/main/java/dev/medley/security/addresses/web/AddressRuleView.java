package dev.medley.security.addresses.web;

import dev.medley.addresses.AddressRule;
import dev.medley.security.addresses.OperatorRule;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

@Serdeable
@Schema(name = "AddressRule")
record AddressRuleView(
        UUID id,
        @Nullable @Schema(example = "203.0.113.0/24") String cidr,
        @Nullable @Schema(example = "AT") String country,
        @Schema(description = "allow or deny") String action,
        String reason,
        @Nullable Instant expiresAt,
        Instant createdAt,
        UUID createdBy,
        Instant updatedAt,
        UUID updatedBy) {

    static AddressRuleView of(OperatorRule operatorRule) {
        AddressRule rule = operatorRule.rule();
        return new AddressRuleView(
                operatorRule.id(),
                rule.cidr() == null ? null : rule.cidr().text(),
                rule.country(),
                rule.action().name().toLowerCase(Locale.ROOT),
                operatorRule.reason(),
                rule.expiresAt(),
                operatorRule.createdAt(),
                operatorRule.createdBy(),
                operatorRule.updatedAt(),
                operatorRule.updatedBy());
    }
}

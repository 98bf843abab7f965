package dev.medley.security.addresses;

import dev.medley.addresses.AddressRule;
import java.time.Instant;
import java.util.UUID;

/**
 * A rule that an operator made.
 *
 * @param version counted up with every edit, from 1
 */
public record OperatorRule(
        UUID id,
        AddressRule rule,
        String reason,
        int version,
        Instant createdAt,
        UUID createdBy,
        Instant updatedAt,
        UUID updatedBy) {

    /** The range or the country that it is about. */
    public String subject() {
        return rule.cidr() == null
                ? String.valueOf(rule.country())
                : rule.cidr().text();
    }

    OperatorRule with(RuleDetails details, Instant now, UUID editor) {
        AddressRule changed =
                AddressRule.byOperator(rule.cidr(), rule.country(), details.action(), details.expiresAt());
        return new OperatorRule(id, changed, details.reason(), version + 1, createdAt, createdBy, now, editor);
    }
}

package dev.medley.security.addresses;

import dev.medley.addresses.AddressAction;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What can be changed of a rule. */
public record RuleDetails(
        AddressAction action, String reason, @Nullable Instant expiresAt) {}

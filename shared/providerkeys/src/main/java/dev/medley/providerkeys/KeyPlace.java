package dev.medley.providerkeys;

import java.util.UUID;

/** Where a key stands: an account has at most one for each provider. */
public record KeyPlace(UUID accountId, ModelProvider provider) {}

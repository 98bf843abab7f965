package dev.medley.generation;

import dev.medley.providerkeys.ModelProvider;
import java.util.UUID;

/** Hears that a provider does not take the key that an account brought, so that its owner can be told. */
@FunctionalInterface
public interface RefusedKey {

    void refused(UUID accountId, UUID keyId, ModelProvider provider);
}

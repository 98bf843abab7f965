package dev.medley.identity.social.providers;

import java.util.function.Supplier;

/**
 * What we are at a provider.
 *
 * @param secret fetched when it is needed, never kept here
 */
record ClientRegistration(String name, String displayName, String clientId, Supplier<String> secret) {}

package dev.medley.identity.social;

import dev.medley.kernel.SecretToken;
import org.jspecify.annotations.Nullable;

/**
 * What came back from a provider through the browser, and the binding that its client kept.
 *
 * @param code null where the provider said no
 * @param issuer who the provider says it is (RFC 9207); null where it says nothing
 * @param error why there is no code (RFC 6749, 4.1.2.1)
 */
public record Callback(
        SecretToken state,
        SecretToken binding,
        @Nullable String code,
        @Nullable String issuer,
        @Nullable String error) {}

package dev.medley.identity.social;

import dev.medley.kernel.Refusal;

/** What can go wrong between us and a provider, in words that give nothing of it away. */
public final class ProviderRefusal {

    private ProviderRefusal() {}

    /** It does not answer, or not in time, or not as its documents say. */
    public static Refusal away(String displayName) {
        return new Refusal(
                Refusal.Kind.UNAVAILABLE,
                "login-provider-unavailable",
                displayName + " does not answer as it should. Please start again shortly.");
    }

    /** It does not know the code, or knows it as used or expired. */
    public static Refusal codeInvalid() {
        return Refusal.invalid(
                "authorization-code-invalid", "/code", "This code is unknown, used or expired. Start again.");
    }

    /** What it says cannot be believed: a wrong signature, issuer, audience, nonce or time. */
    public static Refusal untrusted(String displayName) {
        return new Refusal(
                Refusal.Kind.UNAUTHENTICATED,
                "login-provider-untrusted",
                "What came back from " + displayName + " cannot be believed. Start again.");
    }

    /** It answered the browser with an error (RFC 6749, 4.1.2.1). */
    static Refusal of(String displayName, String error) {
        return switch (error) {
            case "access_denied", "user_denied" ->
                new Refusal(
                        Refusal.Kind.FORBIDDEN, "authorization-denied", "You did not agree at " + displayName + ".");
            case "server_error", "temporarily_unavailable" -> away(displayName);
            default ->
                Refusal.invalid(
                        "authorization-failed", "/error", displayName + " refused the authorization. Start again.");
        };
    }
}

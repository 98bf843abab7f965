package dev.medley.identity.throttle;

import java.util.List;

/**
 * What a success gives back.
 *
 * @param own the key of the budget that is whole again
 * @param device the same where it came from a known device
 * @param network the key of the budget that says nothing of this account
 * @param shared keys that get one failure back
 */
public record Refund(String own, String device, String network, List<String> shared) {}

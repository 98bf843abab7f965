package dev.medley.identity.throttle;

import java.util.List;

/**
 * What a success gives back.
 *
 * @param own the key of the budget that is whole again
 * @param device the same where it came from a known device
 * @param shared keys that get one failure back
 */
public record Refund(String own, String device, List<String> shared) {}

package dev.medley.security.ratelimits;

import dev.medley.limits.RatePolicy;
import java.time.Instant;
import java.util.UUID;

/**
 * What an administrator has set for a rate limit.
 *
 * @param quota how many requests are allowed in the policy's window
 * @param version counted up with every edit, from 1
 */
public record RateQuota(RatePolicy policy, int quota, int version, Instant updatedAt, UUID updatedBy) {}

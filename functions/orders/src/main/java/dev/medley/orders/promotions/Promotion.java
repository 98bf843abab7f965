package dev.medley.orders.promotions;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that makes things cheaper.
 *
 * @param automatic whether it needs no code
 * @param priority the highest is applied first
 * @param totalLimit how often it may be used; null for ever
 * @param customerLimit how often by one account; null for ever
 */
public record Promotion(
        UUID id,
        String name,
        boolean automatic,
        boolean active,
        PromotionRules rules,
        int priority,
        @Nullable Integer totalLimit,
        @Nullable Integer customerLimit,
        int used,
        Instant createdAt) {}

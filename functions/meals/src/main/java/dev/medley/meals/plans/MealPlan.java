package dev.medley.meals.plans;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Some days that an account plans meals for. */
public record MealPlan(
        UUID id,
        UUID accountId,
        String name,
        LocalDate startsOn,
        int days,
        int version,
        Instant createdAt,
        Instant updatedAt) {

    boolean covers(LocalDate day) {
        return !day.isBefore(startsOn) && day.isBefore(startsOn.plusDays(days));
    }

    MealPlan changed(String nextName, LocalDate nextStart, int nextDays, Instant now) {
        return new MealPlan(id, accountId, nextName, nextStart, nextDays, version + 1, createdAt, now);
    }
}

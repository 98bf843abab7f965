package dev.medley.meals.recipes;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A meal: what its author writes, what follows of it, and who sees it. */
public record Meal(
        UUID id,
        UUID accountId,
        String slug,
        MealState state,
        MealDocument document,
        MealFacts facts,
        MealOpinion opinion,
        int version,
        @Nullable Instant publishedAt,
        Instant createdAt,
        Instant updatedAt) {

    /** Who sees it. */
    public record MealState(MealStatus status, MealVisibility visibility, MealModeration moderation) {

        /** Whether others than its author see it. */
        public boolean isShown() {
            return status == MealStatus.PUBLISHED && moderation == MealModeration.CLEAR;
        }
    }

    /** What people think of it. */
    public record MealOpinion(double rating, int ratings, int favorites) {

        static final MealOpinion NONE = new MealOpinion(0, 0, 0);
    }

    /** Whether the shop sells it. */
    boolean isOffered() {
        return state.isShown() && state.visibility() == MealVisibility.EVERYONE && document.price() != null;
    }

    /** What it will be. */
    Meal changed(MealState nextState, MealDocument nextDocument, MealFacts nextFacts, Instant now) {
        boolean isPublished = publishedAt == null && nextState.status() == MealStatus.PUBLISHED;
        return new Meal(
                id,
                accountId,
                slug,
                nextState,
                nextDocument,
                nextFacts,
                opinion,
                nextDocument.equals(document) ? version : version + 1,
                isPublished ? now : publishedAt,
                createdAt,
                now);
    }
}

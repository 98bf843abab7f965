package dev.medley.meals.pictures;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The pictures of all meals. */
public interface MealPictureRepository {

    /** How many a meal has that were not rejected. */
    int count(UUID mealId);

    void add(MealPicture media, Instant dueAt);

    Optional<MealPicture> find(UUID mealId, UUID id);

    /** In the order of their making. */
    List<MealPicture> list(UUID mealId);

    boolean remove(UUID mealId, UUID id);

    /** Begins to process one that is not at its end; empty when there is none. */
    Optional<MealPicture> begin(UUID id, Instant dueAt);

    /** False when processing has ended otherwise meanwhile, or the media is deleted. */
    boolean accept(UUID id, MealPicture.Findings findings);

    /** Likewise. */
    boolean reject(UUID id, MealPicture.Rejection rejection);

    /** Some that nothing has happened to for too long, which are due again at that time. */
    List<MealPicture> takeDue(int most, Instant now, Instant dueAt);

    /** Some media that are gone, whose objects are left. */
    List<UUID> leftovers(int most);

    void forgetLeftover(UUID id);
}

package dev.medley.meals.pictures;

import dev.medley.pictures.PictureUploads;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The pictures of all meals. */
public interface MealPictureRepository extends PictureUploads {

    /** How many a meal has that were not rejected. */
    int count(UUID mealId);

    void add(MealPicture media, Instant dueAt);

    Optional<MealPicture> find(UUID mealId, UUID id);

    /** In the order of their making. */
    List<MealPicture> list(UUID mealId);

    boolean remove(UUID mealId, UUID id);

    @Override
    Optional<MealPicture> begin(UUID id, Instant dueAt);

    @Override
    List<MealPicture> takeDue(int most, Instant now, Instant dueAt);
}

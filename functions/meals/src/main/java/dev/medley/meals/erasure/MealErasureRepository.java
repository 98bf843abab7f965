package dev.medley.meals.erasure;

import java.util.List;
import java.util.UUID;

/** What all tables have of an account. */
public interface MealErasureRepository {

    /** Its meals that the shop sells. */
    List<UUID> offered(UUID accountId);

    /** Takes an account out of all tables. */
    void erase(UUID accountId);
}

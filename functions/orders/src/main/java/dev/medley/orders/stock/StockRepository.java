package dev.medley.orders.stock;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Locations, levels and their movements. */
public interface StockRepository {

    /** False when there is a location of this code. */
    boolean add(StockLocation location);

    List<StockLocation> locations();

    /** False when there is a level of this variant and location. */
    boolean add(StockLevel level);

    Optional<StockLevel> find(UUID levelId);

    /** Has a level where there is none of these that nobody has counted and that are made once they are ordered: meals. */
    void makeToOrder(Collection<UUID> variantIds);

    /** All levels of some variants, locked in one order for everybody. */
    List<StockLevel> lock(Collection<UUID> variantIds);

    Page<StockLevel> levels(@Nullable UUID variantId, PageRequest page);

    /** Keeps the numbers and rules of levels that are locked. */
    void change(List<StockLevel> levels);

    void note(List<StockMovement> movements);

    Page<StockMovement> movements(UUID levelId, PageRequest page);

    /** What the catalogue says of variants; without those that it does not know. */
    List<StockedVariant> variants(Collection<UUID> variantIds);
}

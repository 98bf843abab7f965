package dev.medley.orders.stock;

import dev.medley.events.Outbox;
import dev.medley.orders.OrdersEvents.StockChanged;
import dev.medley.orders.OrdersEvents.StockLow;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Announces what follows for others from changes of levels. */
@Singleton
class StockNotices {

    private final StockRepository repository;
    private final Outbox outbox;

    StockNotices(StockRepository repository, Outbox outbox) {
        this.repository = repository;
        this.outbox = outbox;
    }

    /** Compares all levels of some variants as they were and are. */
    void compare(List<StockLevel> before, List<StockLevel> after) {
        Set<UUID> flipped = new HashSet<>(inStock(before));
        Set<UUID> now = inStock(after);
        now.stream().filter(id -> !flipped.remove(id)).toList().forEach(flipped::add);
        Map<UUID, StockLevel> old = before.stream().collect(Collectors.toMap(StockLevel::id, Function.identity()));
        List<StockLevel> low = after.stream()
                .filter(level -> isLow(level) && (old.get(level.id()) == null || !isLow(old.get(level.id()))))
                .toList();
        if (flipped.isEmpty() && low.isEmpty()) {
            return;
        }
        Set<UUID> concerned = new HashSet<>(flipped);
        low.forEach(level -> concerned.add(level.variantId()));
        Map<UUID, StockedVariant> variants = repository.variants(concerned).stream()
                .collect(Collectors.toMap(StockedVariant::variantId, Function.identity()));
        flipped.stream()
                .sorted()
                .map(variants::get)
                .filter(variant -> variant != null)
                .forEach(variant -> {
                    UUID id = variant.variantId();
                    outbox.announce(id, id, new StockChanged(id, variant.productId(), now.contains(id)));
                });
        if (!low.isEmpty()) {
            announce(low, variants);
        }
    }

    private void announce(List<StockLevel> low, Map<UUID, StockedVariant> variants) {
        Map<UUID, String> places =
                repository.locations().stream().collect(Collectors.toMap(StockLocation::id, StockLocation::code));
        for (StockLevel level : low) {
            UUID id = level.variantId();
            StockedVariant variant = variants.get(id);
            String place = places.get(level.locationId());
            if (variant != null && place != null) {
                outbox.announce(id, id, new StockLow(id, variant.sku(), place, level.available()));
            }
        }
    }

    private static boolean isLow(StockLevel level) {
        return level.lowThreshold() > 0 && level.available() <= level.lowThreshold();
    }

    private static Set<UUID> inStock(List<StockLevel> levels) {
        return levels.stream()
                .filter(StockLevel::isInStock)
                .map(StockLevel::variantId)
                .collect(Collectors.toSet());
    }
}

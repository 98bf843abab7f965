package dev.medley.usage;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The API key that work was asked for with, while a thread does it: its budget counts beside that of its account. */
public final class SpendingKey {

    private static final ScopedValue<Optional<UUID>> CURRENT = ScopedValue.newInstance();

    private SpendingKey() {}

    /** Does work that was asked for with this key, or without one. */
    public static <R> R within(@Nullable UUID apiKeyId, Supplier<R> work) {
        return ScopedValue.where(CURRENT, Optional.ofNullable(apiKeyId)).call(work::get);
    }

    /** The key of the work that this thread does; null where there is none. */
    public static @Nullable UUID current() {
        return CURRENT.isBound() ? CURRENT.get().orElse(null) : null;
    }
}

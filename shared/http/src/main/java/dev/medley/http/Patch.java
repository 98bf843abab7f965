package dev.medley.http;

import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One member of a merge patch (RFC 7396): absent, which leaves things as they are, null, which removes, or a value. The
 * body of every {@code PATCH} is a record of these; {@code Patch<@NotNull T>} is a member that cannot be removed.
 *
 * @param isAbsent whether the client left it out
 * @param value what it is to be; null where it is to be removed, or absent
 */
public record Patch<T>(boolean isAbsent, @Nullable T value) {

    /** What a merge patch is called (RFC 7396, 4); plain JSON is read as one too. */
    public static final String MEDIA_TYPE = "application/merge-patch+json";

    /** A member that a client left out. */
    public static <T> Patch<T> absent() {
        return new Patch<>(true, null);
    }

    /** A member that is to have this value, or to be removed. */
    public static <T> Patch<T> of(@Nullable T value) {
        return new Patch<>(false, value);
    }

    /** The value after the patch. */
    public @Nullable T or(@Nullable T present) {
        return isAbsent ? present : value;
    }

    /** The value that a member has which cannot be removed; to be asked for where it is not absent. */
    public T get() {
        return Objects.requireNonNull(value);
    }

    /** Hands the value on, null too, if the client gave one. */
    public void ifPresent(Consumer<? super @Nullable T> consumer) {
        if (!isAbsent) {
            consumer.accept(value);
        }
    }
}

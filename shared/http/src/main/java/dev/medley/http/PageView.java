package dev.medley.http;

import dev.medley.kernel.Page;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One page of a list; {@code nextCursor} is null on the last. */
@Serdeable
public record PageView<T>(List<T> items, @Nullable String nextCursor) {

    public static <S, T> PageView<T> of(Page<S> page, Function<? super S, ? extends T> view) {
        return new PageView<>(page.items().stream().<T>map(view).toList(), page.nextCursor());
    }
}

package dev.medley.catalog.favorites.web;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(description = "Products to add and to remove; none is in both")
record FavoriteChanges(
        @Nullable @Size(max = 100) List<@NotNull UUID> add,
        @Nullable @Size(max = 100) List<@NotNull UUID> remove) {

    List<UUID> added() {
        return add == null ? List.of() : add;
    }

    List<UUID> removed() {
        return remove == null ? List.of() : remove;
    }
}

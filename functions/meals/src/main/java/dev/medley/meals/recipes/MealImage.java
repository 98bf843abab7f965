package dev.medley.meals.recipes;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.UUID;

/** A picture that a meal shows. */
@Serdeable
public record MealImage(
        UUID id, String alt, int width, int height, String dominantColor, String blurhash, List<MealImageFile> files) {

    /** One of its sizes. */
    @Serdeable
    public record MealImageFile(String name, String url, String contentType, int width, int height) {}
}

package dev.medley.catalog.media.web;

import dev.medley.catalog.media.MediaSettings;
import dev.medley.catalog.media.ProductMedia;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

@Serdeable
@Schema(name = "Gallery", description = "The pictures and videos of a product, in order")
record GalleryView(List<MediaView> items) {

    static GalleryView of(List<ProductMedia> media, MediaSettings settings) {
        return new GalleryView(
                media.stream().map(one -> MediaView.of(one, settings)).toList());
    }
}

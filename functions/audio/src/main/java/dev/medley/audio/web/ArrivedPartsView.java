package dev.medley.audio.web;

import dev.medley.objects.Part;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

@Serdeable
record ArrivedPartsView(List<ArrivedPart> parts) {

    @Serdeable
    @Schema(name = "ArrivedPart")
    record ArrivedPart(int partNumber, String etag, long sizeBytes) {}

    static ArrivedPartsView of(List<Part> parts) {
        return new ArrivedPartsView(parts.stream()
                .map(part -> new ArrivedPart(part.number(), part.etag(), part.sizeBytes()))
                .toList());
    }
}

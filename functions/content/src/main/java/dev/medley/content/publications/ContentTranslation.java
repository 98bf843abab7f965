package dev.medley.content.publications;

import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;

/** The same item in another locale. */
@Serdeable
public record ContentTranslation(UUID id, String locale, String slug, String title) {}

package dev.medley.catalog.listings;

import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** From which to which number an attribute is; an end that is null is open. */
@Serdeable
public record AttributeRange(
        String key, @Nullable BigDecimal low, @Nullable BigDecimal high) {}

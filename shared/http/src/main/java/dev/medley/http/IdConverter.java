package dev.medley.http;

import io.micronaut.core.convert.ConversionContext;
import io.micronaut.core.convert.TypeConverter;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Reads ids in paths; those in queries are looked at before ({@link QueryParameterFilter}). */
@Singleton
class IdConverter implements TypeConverter<CharSequence, UUID> {

    /** More than the usual reader looks at, which takes {@code 1-1-1-1-1} too. */
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    static boolean isId(CharSequence text) {
        return ID.matcher(text).matches();
    }

    @Override
    public Optional<UUID> convert(CharSequence text, Class<UUID> type, ConversionContext context) {
        if (isId(text)) {
            return Optional.of(UUID.fromString(text.toString()));
        }
        context.reject(text, new IllegalArgumentException("Not a UUID"));
        return Optional.empty();
    }
}

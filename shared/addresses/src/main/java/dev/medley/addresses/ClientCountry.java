package dev.medley.addresses;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The country that a client is in (ISO 3166-1 alpha-2), as what is in front of the gateway says; null where nobody knows. */
@Singleton
public class ClientCountry {

    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

    private final String header;

    ClientCountry(AddressSettings settings) {
        this.header = settings.countryHeader();
    }

    public @Nullable String of(HttpRequest<?> request) {
        return header.isEmpty() ? null : country(request.getHeaders().get(header));
    }

    /** The same of headers whose names have no case. */
    public @Nullable String of(Map<String, String> headers) {
        return header.isEmpty() ? null : country(headers.get(header));
    }

    private static @Nullable String country(@Nullable String value) {
        return value != null && COUNTRY.matcher(value).matches() ? value : null;
    }
}

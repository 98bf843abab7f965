package dev.medley.addresses;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * Where clients are.
 *
 * @param countryHeader the header in which whatever is in front of the gateway says which country a client is in, such as
 *     {@code CloudFront-Viewer-Country}; it must take away what clients put there themselves. Without a name, no country is
 *     believed
 */
@ConfigurationProperties("medley.addresses")
public record AddressSettings(@Bindable(defaultValue = "") String countryHeader) {}

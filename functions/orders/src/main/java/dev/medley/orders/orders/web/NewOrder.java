package dev.medley.orders.orders.web;

import dev.medley.http.ClientInfo;
import dev.medley.http.SingleLine;
import dev.medley.kernel.CountryCode;
import dev.medley.kernel.Money;
import dev.medley.orders.orders.OrderOrigin;
import dev.medley.orders.orders.OrderRequest;
import dev.medley.orders.orders.PostalAddress;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Serdeable
record NewOrder(
        @NotNull @Valid Address address,

        @Nullable
        @Size(max = 40)
        @Schema(description = "How it is sent; may be left out where nothing is", example = "standard")
        String shippingMethod,

        @Nullable @Schema(description = "What the buyer expects it to come to; where it does not, nothing is bought")
        Money expectedTotal,

        @Nullable
        @Schema(
                description = "The click on an affiliate's link that brought the buyer; one that is unknown or too old "
                        + "counts for nobody")
        UUID clickId,

        @Nullable
        @Size(min = 16, max = 200)
        @SingleLine
        @Schema(
                description =
                        "What the client makes out of the buyer's device, always the same for it; only its digest is kept",
                example = "d41d8cd98f00b204e9800998ecf8427e")
        String deviceFingerprint) {

    /** Where it goes. */
    @Serdeable
    @Schema(name = "NewPostalAddress")
    record Address(
            @NotBlank @Size(max = 100) @SingleLine String name,
            @NotBlank @Size(max = 200) @SingleLine String street,
            @Nullable @Size(max = 200) @SingleLine String extra,
            @NotBlank @Size(max = 20) @SingleLine String postalCode,
            @NotBlank @Size(max = 100) @SingleLine String city,
            @NotNull @Schema(example = "AT") String country) {}

    OrderRequest toRequest(ClientInfo client) {
        String country =
                CountryCode.parse(address.country(), "/address/country").text();
        return new OrderRequest(
                new PostalAddress(
                        address.name().strip(),
                        address.street().strip(),
                        address.extra(),
                        address.postalCode().strip(),
                        address.city().strip(),
                        country),
                shippingMethod,
                expectedTotal,
                new OrderOrigin(clickId, deviceFingerprint, client.address()));
    }
}

package dev.medley.orders.rates.web;

import dev.medley.access.Access;
import dev.medley.audit.AuditContext;
import dev.medley.http.Problems;
import dev.medley.kernel.CountryCode;
import dev.medley.kernel.CurrencyCode;
import dev.medley.orders.rates.RateRepository;
import dev.medley.orders.rates.RateService;
import dev.medley.orders.rates.ShippingRate;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Controller("/api/shipping-rates")
@Tag(name = "Rates")
class ShippingRatesController {

    private final RateService service;
    private final RateRepository repository;

    ShippingRatesController(RateService service, RateRepository repository) {
        this.service = service;
        this.repository = repository;
    }

    @Serdeable
    @Schema(description = "What sending costs")
    record ShippingRatesView(List<ShippingRateView> items) {}

    @Get
    @Access(Access.ANYBODY)
    @Operation(
            operationId = "listShippingRates",
            summary = "How things are sent to a country and what that costs, or all ways there are")
    @ApiResponse(responseCode = "200", description = "The rates")
    @Problems("country-invalid")
    ShippingRatesView list(@Nullable @QueryValue String country) {
        String code =
                country == null ? null : CountryCode.parse(country, "/country").text();
        return new ShippingRatesView(
                repository.shipping(code).stream().map(ShippingRateView::of).toList());
    }

    @Put("/{method}/{country}/{currency}")
    @Access("rate:write:all")
    @Operation(
            operationId = "putShippingRate",
            summary = "Say what it costs from now on to send something",
            description = "The country any stands for all that are not named.")
    @ApiResponse(responseCode = "200", description = "The rate")
    @Problems({"country-invalid", "currency-invalid", "rate-name-invalid"})
    ShippingRateView put(
            String method,
            String country,
            String currency,
            @Valid @Body ShippingRateChange request,
            AuditContext context) {
        ShippingRate rate = new ShippingRate(
                method,
                place(country),
                CurrencyCode.parse(currency, "/currency"),
                request.title().strip(),
                request.base(),
                request.perKilogram());
        service.keep(context, rate);
        return ShippingRateView.of(rate);
    }

    @Delete("/{method}/{country}/{currency}")
    @Access("rate:write:all")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(operationId = "removeShippingRate", summary = "Send nothing so any more")
    @ApiResponse(responseCode = "204", description = "There is no such rate any more")
    @Problems({"country-invalid", "currency-invalid", "rate-unknown"})
    void remove(String method, String country, String currency, AuditContext context) {
        service.removeShipping(context, method, place(country), CurrencyCode.parse(currency, "/currency"));
    }

    private static String place(String country) {
        return country.equals(ShippingRateView.ANY)
                ? ShippingRate.ANYWHERE
                : CountryCode.parse(country, "/country").text();
    }
}

package dev.medley.orders.rates.web;

import dev.medley.access.Access;
import dev.medley.audit.AuditContext;
import dev.medley.http.Problems;
import dev.medley.kernel.CountryCode;
import dev.medley.orders.rates.RateRepository;
import dev.medley.orders.rates.RateService;
import dev.medley.orders.rates.TaxRate;
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

@Controller("/api/tax-rates")
@Tag(name = "Rates", description = "What taxes and shipping cost where")
class TaxRatesController {

    private final RateService service;
    private final RateRepository repository;

    TaxRatesController(RateService service, RateRepository repository) {
        this.service = service;
        this.repository = repository;
    }

    @Serdeable
    @Schema(description = "What tax is due")
    record TaxRatesView(List<TaxRateView> items) {}

    @Get
    @Access(Access.ANYBODY)
    @Operation(operationId = "listTaxRates", summary = "The rates of a country, or of all")
    @ApiResponse(responseCode = "200", description = "The rates")
    @Problems("country-invalid")
    TaxRatesView list(@Nullable @QueryValue String country) {
        String code =
                country == null ? null : CountryCode.parse(country, "/country").text();
        return new TaxRatesView(
                repository.taxes(code).stream().map(TaxRateView::of).toList());
    }

    @Put("/{country}/{taxClass}")
    @Access("rate:write:all")
    @Operation(operationId = "putTaxRate", summary = "Say what tax is due from now on")
    @ApiResponse(responseCode = "200", description = "The rate")
    @Problems({"country-invalid", "rate-name-invalid"})
    TaxRateView put(String country, String taxClass, @Valid @Body TaxRateChange request, AuditContext context) {
        TaxRate rate = new TaxRate(CountryCode.parse(country, "/country").text(), taxClass, request.rate());
        service.keep(context, rate);
        return TaxRateView.of(rate);
    }

    @Delete("/{country}/{taxClass}")
    @Access("rate:write:all")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(operationId = "removeTaxRate", summary = "Let things of a class be taxed like all others of the country")
    @ApiResponse(responseCode = "204", description = "There is no such rate any more")
    @Problems("rate-unknown")
    void remove(String country, String taxClass, AuditContext context) {
        service.removeTax(context, country, taxClass);
    }
}

package dev.medley.security.addresses.web;

import dev.medley.access.Access;
import dev.medley.access.ClientNetwork;
import dev.medley.addresses.ClientCountry;
import dev.medley.audit.AuditContext;
import dev.medley.http.Idempotent;
import dev.medley.http.IfMatch;
import dev.medley.http.PageView;
import dev.medley.http.Problems;
import dev.medley.http.VersionedResponse;
import dev.medley.kernel.PageRequest;
import dev.medley.kernel.Refusal;
import dev.medley.security.addresses.AddressRuleRepository;
import dev.medley.security.addresses.AddressRuleService;
import dev.medley.security.addresses.OperatorRule;
import dev.medley.security.addresses.RuleAuthor;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.InetAddress;
import java.net.URI;
import java.util.UUID;

@Controller("/api/admin/addresses")
@Tag(name = "Addresses", description = "From where requests are accepted")
class AddressesController {

    private static final String FORCE = "Whether the change may deny the address that you call from";

    private final AddressRuleRepository repository;
    private final AddressRuleService service;
    private final ClientCountry countries;

    AddressesController(AddressRuleRepository repository, AddressRuleService service, ClientCountry countries) {
        this.repository = repository;
        this.service = service;
        this.countries = countries;
    }

    @Get("{?address}")
    @Access("address-rule:read:all")
    @Operation(operationId = "listAddressRules", summary = "The rules that operators have made, newest first")
    @ApiResponse(responseCode = "200", description = "A page of rules")
    @Problems("address-invalid")
    PageView<AddressRuleView> list(
            @Nullable @QueryValue @Parameter(description = "Only those whose range holds it") String address,
            PageRequest page) {
        return PageView.of(repository.list(address == null ? null : canonical(address), page), AddressRuleView::of);
    }

    /** An IPv4 address, also where it is written as the IPv6 address that stands for it. */
    private static String canonical(String address) {
        return ClientNetwork.parse(address)
                .map(InetAddress::getHostAddress)
                .orElseThrow(() -> Refusal.invalid("address-invalid", "/address", "This is no IPv4 or IPv6 address."));
    }

    @Post("{?force}")
    @Access(value = "address-rule:write:all", stepUp = true)
    @Idempotent
    @Status(HttpStatus.CREATED)
    @Operation(
            operationId = "createAddressRule",
            summary = "Accept or refuse requests from a range of addresses or a country",
            description =
                    "Functions hold requests to it within two seconds. Of the ranges that hold an address the narrowest "
                            + "decides, and where there is none its country.")
    @ApiResponse(responseCode = "201", description = "The rule")
    @Problems({
        "address-range-invalid",
        "address-rule-exists",
        "address-rule-invalid",
        "address-rules-full",
        "country-invalid",
        "expiry-past",
        "own-address-denied"
    })
    HttpResponse<AddressRuleView> create(
            @Valid @Body NewAddressRule rule,
            @QueryValue(defaultValue = "false") @Parameter(description = FORCE) boolean force,
            HttpRequest<?> request,
            AuditContext context) {
        RuleAuthor author = new RuleAuthor(context, countries.of(request), force);
        OperatorRule made = service.create(author, rule.toRule(), rule.reason());
        return HttpResponse.created(AddressRuleView.of(made), URI.create("/api/admin/addresses/" + made.id()));
    }

    @Get("/{id}")
    @Access("address-rule:read:all")
    @Operation(operationId = "readAddressRule", summary = "One rule")
    @ApiResponse(responseCode = "200", description = "The rule")
    @Problems("address-rule-unknown")
    HttpResponse<AddressRuleView> read(UUID id) {
        return answer(service.find(id));
    }

    @Put("/{id}{?force}")
    @Access(value = "address-rule:write:all", stepUp = true)
    @Operation(operationId = "changeAddressRule", summary = "Change what a rule does, why, and for how long")
    @ApiResponse(responseCode = "200", description = "The rule")
    @Problems({"address-rule-unknown", "expiry-past", "own-address-denied"})
    HttpResponse<AddressRuleView> change(
            UUID id,
            @Valid @Body AddressRuleChange change,
            @QueryValue(defaultValue = "false") @Parameter(description = FORCE) boolean force,
            IfMatch ifMatch,
            HttpRequest<?> request,
            AuditContext context) {
        RuleAuthor author = new RuleAuthor(context, countries.of(request), force);
        return answer(service.change(author, id, change.toDetails(), ifMatch));
    }

    @Delete("/{id}{?force}")
    @Access(value = "address-rule:write:all", stepUp = true)
    @Status(HttpStatus.NO_CONTENT)
    @Operation(operationId = "deleteAddressRule", summary = "Remove a rule")
    @ApiResponse(responseCode = "204", description = "It is gone")
    @Problems({"address-rule-unknown", "own-address-denied"})
    void delete(
            UUID id,
            @QueryValue(defaultValue = "false") @Parameter(description = FORCE) boolean force,
            IfMatch ifMatch,
            HttpRequest<?> request,
            AuditContext context) {
        service.remove(new RuleAuthor(context, countries.of(request), force), id, ifMatch);
    }

    private static HttpResponse<AddressRuleView> answer(OperatorRule rule) {
        return VersionedResponse.of(AddressRuleView.of(rule), rule.version());
    }
}

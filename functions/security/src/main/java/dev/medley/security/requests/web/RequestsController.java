package dev.medley.security.requests.web;

import dev.medley.access.Access;
import dev.medley.http.PageView;
import dev.medley.http.Problems;
import dev.medley.kernel.PageRequest;
import dev.medley.security.requests.RequestLogService;
import dev.medley.security.requests.RequestRepository;
import dev.medley.security.requests.RequestSearch;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.UUID;

@Controller("/api/admin/requests")
@Tag(name = "Requests", description = "What came in, and how it was answered")
class RequestsController {

    private final RequestRepository repository;
    private final RequestLogService service;

    RequestsController(RequestRepository repository, RequestLogService service) {
        this.repository = repository;
        this.service = service;
    }

    @Get("{?accountId,operation,address,network,country,fingerprint,traceId,problem,status,failed,from,to}")
    @Access("request:read:all")
    @Operation(
            operationId = "listRequests",
            summary = "What came in, newest first",
            description = "A request is here a second or so after its answer, or when its process serves the next one.")
    @ApiResponse(responseCode = "200", description = "A page of requests")
    PageView<RequestView> list(
            @Nullable @QueryValue UUID accountId,
            @Nullable @QueryValue @Parameter(example = "login") String operation,
            @Nullable @QueryValue String address,
            @Nullable @QueryValue @Parameter(description = "An IPv4 address, or an IPv6 network of 64 bits")
                    String network,
            @Nullable @QueryValue @Parameter(example = "DE") String country,
            @Nullable @QueryValue String fingerprint,
            @Nullable @QueryValue String traceId,
            @Nullable @QueryValue @Parameter(example = "requests-throttled") String problem,
            @Nullable @QueryValue Integer status,
            @QueryValue(defaultValue = "false") @Parameter(description = "Only those answered with 5xx") boolean failed,
            @Nullable @QueryValue @Parameter(description = "The earliest time") Instant from,
            @Nullable @QueryValue @Parameter(description = "The time before which they came") Instant to,
            PageRequest page) {
        RequestSearch search = new RequestSearch(
                accountId,
                operation,
                address,
                network,
                country,
                fingerprint,
                traceId,
                problem,
                status,
                failed,
                from,
                to);
        return PageView.of(repository.list(search, page), RequestView::of);
    }

    @Get("/{id}")
    @Access("request:read:all")
    @Operation(operationId = "readRequest", summary = "One request, by the X-Request-Id of its answer")
    @ApiResponse(responseCode = "200", description = "The request")
    @Problems("request-unknown")
    RequestView read(UUID id) {
        return RequestView.of(service.read(id));
    }
}

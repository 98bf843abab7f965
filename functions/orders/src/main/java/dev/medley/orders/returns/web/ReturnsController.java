package dev.medley.orders.returns.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.audit.AuditContext;
import dev.medley.http.Idempotent;
import dev.medley.http.IfMatch;
import dev.medley.http.PageView;
import dev.medley.http.Problems;
import dev.medley.http.VersionedResponse;
import dev.medley.kernel.PageRequest;
import dev.medley.orders.returns.OrderReturn;
import dev.medley.orders.returns.ReturnRequests;
import dev.medley.orders.returns.ReturnService;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.UUID;

@Controller("/api/returns")
@Tag(name = "Returns", description = "What buyers send back, and what they get for it")
class ReturnsController {

    private final ReturnRequests requests;
    private final ReturnService service;

    ReturnsController(ReturnRequests requests, ReturnService service) {
        this.requests = requests;
        this.service = service;
    }

    @Post
    @Access("return:write:own")
    @Idempotent
    @Status(HttpStatus.CREATED)
    @Operation(
            operationId = "requestReturn",
            summary = "Ask to send something back",
            description = "What has been delivered can be sent back for 30 days, each piece once.")
    @ApiResponse(responseCode = "201", description = "The return")
    @Problems({"order-unknown", "return-line-invalid", "return-not-possible"})
    HttpResponse<ReturnView> request(Caller caller, @Valid @Body NewReturn request) {
        OrderReturn added = requests.request(
                caller.accountId(),
                request.orderId(),
                request.lines().stream().map(NewReturn.Line::toLine).toList(),
                request.note());
        return HttpResponse.created(ReturnView.of(added), URI.create("/api/returns/" + added.id()));
    }

    @Get
    @Access("return:read:own")
    @Operation(
            operationId = "listReturns",
            summary = "The caller's returns, newest first; everybody's for administrators")
    @ApiResponse(responseCode = "200", description = "A page of returns")
    PageView<ReturnSummary> list(Caller caller, PageRequest page) {
        return PageView.of(requests.list(caller, page), ReturnSummary::of);
    }

    @Get("/{id}")
    @Access("return:read:own")
    @Operation(operationId = "readReturn", summary = "One return with its lines")
    @ApiResponse(responseCode = "200", description = "The return")
    @Problems("return-unknown")
    HttpResponse<ReturnView> read(Caller caller, UUID id) {
        OrderReturn found = requests.find(caller, id);
        return VersionedResponse.of(ReturnView.of(found), found.version());
    }

    @Post("/{id}/withdrawal")
    @Access("return:write:own")
    @Operation(operationId = "withdrawReturn", summary = "Keep the things after all, before they have come back")
    @ApiResponse(responseCode = "200", description = "The return")
    @Problems({"return-status-not-allowed", "return-unknown"})
    ReturnView withdraw(Caller caller, UUID id) {
        return ReturnView.of(requests.withdraw(caller.accountId(), id));
    }

    @Put("/{id}/decision")
    @Access("return:write:all")
    @Operation(operationId = "decideReturn", summary = "Say yes or no to a return")
    @ApiResponse(responseCode = "200", description = "The return")
    @Problems({"return-status-not-allowed", "return-unknown"})
    ReturnView decide(UUID id, @Valid @Body ReturnDecision request, IfMatch ifMatch, AuditContext context) {
        return ReturnView.of(service.decide(context, id, request.approved(), ifMatch));
    }

    @Post("/{id}/receipt")
    @Access("return:write:all")
    @Operation(
            operationId = "receiveReturn",
            summary = "Say what has come back",
            description = "What can be sold again is put into the stock. An order whose every piece has come back and "
                    + "is accepted is returned.")
    @ApiResponse(responseCode = "200", description = "The return")
    @Problems({"return-line-invalid", "return-status-not-allowed", "return-unknown"})
    ReturnView receive(UUID id, @Valid @Body ReturnReceipt request, AuditContext context) {
        return ReturnView.of(service.receive(
                context,
                id,
                request.lines().stream().map(ReturnReceipt.Line::toReceived).toList()));
    }

    @Post("/{id}/refund")
    @Access(value = "payment:refund:all", stepUp = true)
    @Operation(
            operationId = "refundReturn",
            summary = "Give back what was paid for what has come back",
            description = "With discounts and taxes as they were; where all of an order has come back, with what its "
                    + "shipping cost. The provider is asked within a minute.")
    @ApiResponse(responseCode = "200", description = "The return")
    @Problems({"return-status-not-allowed", "return-unknown"})
    ReturnView refund(UUID id, AuditContext context) {
        return ReturnView.of(service.refund(context, id));
    }
}

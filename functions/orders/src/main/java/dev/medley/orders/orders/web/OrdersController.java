package dev.medley.orders.orders.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.audit.AuditContext;
import dev.medley.http.ClientInfo;
import dev.medley.http.Idempotent;
import dev.medley.http.IfMatch;
import dev.medley.http.PageView;
import dev.medley.http.Problems;
import dev.medley.http.VersionedResponse;
import dev.medley.kernel.PageRequest;
import dev.medley.orders.orders.Checkout;
import dev.medley.orders.orders.Order;
import dev.medley.orders.orders.OrderRepository;
import dev.medley.orders.orders.OrderRepository.Filter;
import dev.medley.orders.orders.OrderService;
import dev.medley.orders.orders.OrderStatus;
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
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Controller("/api/orders")
@Tag(name = "Orders", description = "What somebody has bought, and what becomes of it")
class OrdersController {

    private static final String STATUSES = "placed|paid|packed|shipped|delivered|cancelled|returned|refunded";

    private final Checkout checkout;
    private final OrderService service;
    private final OrderRepository repository;

    OrdersController(Checkout checkout, OrderService service, OrderRepository repository) {
        this.checkout = checkout;
        this.service = service;
        this.repository = repository;
    }

    @Serdeable
    @Schema(description = "What became of an order")
    record OrderTimelineView(List<OrderStepView> items) {}

    @Post
    @Access("order:write:own")
    @Idempotent
    @Status(HttpStatus.CREATED)
    @Operation(
            operationId = "createOrder",
            summary = "Buy what is in the caller's cart",
            description = "The order holds its stock for 30 minutes; what is not paid for by then is cancelled.")
    @ApiResponse(responseCode = "201", description = "The order")
    @Problems({
        "cart-changed",
        "cart-empty",
        "cart-unknown",
        "country-invalid",
        "currency-invalid",
        "money-invalid",
        "order-total-changed",
        "promotion-not-applied",
        "shipping-unavailable",
        "stock-insufficient"
    })
    HttpResponse<OrderView> create(Caller caller, @Valid @Body NewOrder request, ClientInfo client) {
        Order order = checkout.place(caller.accountId(), request.toRequest(client));
        return HttpResponse.created(OrderView.of(order), URI.create("/api/orders/" + order.id()));
    }

    @Get
    @Access("order:read:own")
    @Operation(
            operationId = "listOrders",
            summary = "The caller's orders, newest first; everybody's for administrators",
            description = "Those that wait to be packed are paid. An order is found by the number in its mails.")
    @ApiResponse(responseCode = "200", description = "A page of them")
    PageView<OrderSummary> list(
            Caller caller,
            @Nullable @QueryValue @Pattern(regexp = STATUSES) String status,
            @Nullable @QueryValue @Size(max = 20) String number,
            PageRequest page) {
        return PageView.of(
                service.list(caller, status == null ? null : OrderStatus.of(status), number, page), OrderSummary::of);
    }

    @Get("/user/{userId}")
    @Access("order:read:own")
    @Operation(
            operationId = "listOrdersOfAccount",
            summary = "The orders of an account, newest first; one's own, or anybody's for administrators")
    @ApiResponse(responseCode = "200", description = "A page of them")
    @Problems("account-unknown")
    PageView<OrderSummary> listOf(Caller caller, UUID userId, PageRequest page) {
        service.requireReader(caller, userId);
        return PageView.of(repository.list(new Filter(userId, null, null), page), OrderSummary::of);
    }

    @Get("/{id}")
    @Access("order:read:own")
    @Operation(operationId = "readOrder", summary = "One order with its lines")
    @ApiResponse(responseCode = "200", description = "The order")
    @Problems("order-unknown")
    HttpResponse<OrderView> read(Caller caller, UUID id) {
        Order order = service.find(id, caller);
        return VersionedResponse.of(OrderView.of(order), order.version());
    }

    @Get("/{id}/timeline")
    @Access("order:read:own")
    @Operation(operationId = "readOrderTimeline", summary = "What became of an order, oldest first")
    @ApiResponse(responseCode = "200", description = "Its steps")
    @Problems("order-unknown")
    OrderTimelineView timeline(Caller caller, UUID id) {
        return new OrderTimelineView(repository.steps(service.find(id, caller).id()).stream()
                .map(OrderStepView::of)
                .toList());
    }

    @Put("/{id}/status")
    @Access("order:write:all")
    @Operation(
            operationId = "changeOrderStatus",
            summary = "Move an order on",
            description = "From paid to packed, shipped, delivered, returned and refunded, or to cancelled until it is "
                    + "shipped. Only a payment makes an order paid.")
    @ApiResponse(responseCode = "200", description = "The order")
    @Problems({
        "order-held",
        "order-refunded",
        "order-status-not-allowed",
        "order-unknown",
        "stock-insufficient",
        "tracking-missing"
    })
    HttpResponse<OrderView> change(
            UUID id, @Valid @Body OrderStatusChange request, IfMatch ifMatch, AuditContext context) {
        Order order = service.progress(context, id, request.toProgress(), ifMatch);
        return VersionedResponse.of(OrderView.of(order), order.version());
    }

    @Delete("/{id}")
    @Access("order:write:own")
    @Operation(operationId = "cancelOrder", summary = "Cancel an order that has not been sent")
    @ApiResponse(responseCode = "200", description = "The order")
    @Problems({"order-status-not-allowed", "order-unknown"})
    OrderView cancel(Caller caller, UUID id) {
        return OrderView.of(service.cancel(id, caller.accountId()));
    }
}

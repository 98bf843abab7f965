package dev.medley.orders.payments.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.audit.AuditContext;
import dev.medley.audit.AuditLog;
import dev.medley.http.Idempotent;
import dev.medley.http.Problems;
import dev.medley.orders.orders.OrderService;
import dev.medley.orders.payments.Payment;
import dev.medley.orders.payments.PaymentRunner;
import dev.medley.orders.payments.PaymentService;
import dev.medley.orders.payments.PaymentStatus;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.Map;
import java.util.UUID;

@Controller("/api/orders/{id}")
@Tag(name = "Payments", description = "How orders are paid for; no card data ever comes here")
class PaymentsController {

    private final PaymentService service;
    private final PaymentRunner runner;
    private final OrderService orders;
    private final AuditLog audit;

    PaymentsController(PaymentService service, PaymentRunner runner, OrderService orders, AuditLog audit) {
        this.service = service;
        this.runner = runner;
        this.orders = orders;
        this.audit = audit;
    }

    @Post("/payment")
    @Access("order:write:own")
    @Operation(
            operationId = "payOrder",
            summary = "Pay for an order, or ask how its payment goes on",
            description =
                    "With the token that the provider gave out for the card it begins, or tries another card after "
                            + "one was declined. Sent again it charges nothing twice. Where the answer has an actionUrl, the buyer "
                            + "proves there that the card is theirs, and this is called again without a token.")
    @ApiResponse(responseCode = "200", description = "The payment")
    @Problems({
        "idempotency-key-in-use",
        "idempotency-key-reused",
        "order-unknown",
        "payment-not-due",
        "payment-provider-unknown",
        "payment-unknown",
        "payments-unavailable"
    })
    PaymentView pay(Caller caller, UUID id, @Valid @Body NewPayment request) {
        Payment payment = service.begin(id, caller.accountId(), request.paymentMethod());
        runner.run(payment.id());
        Payment now = service.ofOrder(id);
        if (now.status() == PaymentStatus.PROCESSING || now.status() == PaymentStatus.REQUIRES_ACTION) {
            runner.refresh(now);
            runner.run(now.id());
        }
        return PaymentView.of(service.ofOrder(id));
    }

    @Get("/payment")
    @Access("order:read:own")
    @Operation(operationId = "readPayment", summary = "The payment of an order")
    @ApiResponse(responseCode = "200", description = "The payment")
    @Problems({"order-unknown", "payment-unknown"})
    PaymentView read(Caller caller, UUID id) {
        return PaymentView.of(service.ofOrder(orders.find(id, caller).id()));
    }

    @Post("/refunds")
    @Access(value = "payment:refund:all", stepUp = true)
    @Idempotent
    @Status(HttpStatus.ACCEPTED)
    @Operation(
            operationId = "refundOrder",
            summary = "Give back a part of what was paid for an order",
            description = "The provider is asked within a minute; the payment then says so.")
    @ApiResponse(responseCode = "202", description = "The payment, as it is until then")
    @Problems({
        "currency-invalid",
        "money-invalid",
        "order-unknown",
        "payment-unknown",
        "refund-invalid",
        "refund-too-large"
    })
    PaymentView refund(UUID id, @Valid @Body NewRefund request, AuditContext context) {
        Payment payment = service.refund(
                id, request.amount().amount(), request.amount().currency().getCurrencyCode());
        audit.note(
                context,
                "payment.refunded",
                id,
                Map.of("amount", String.valueOf(request.amount().amount())));
        return PaymentView.of(payment);
    }
}

package dev.medley.orders.payments.web;

import dev.medley.access.Access;
import dev.medley.http.Problems;
import dev.medley.orders.payments.NoticeIntake;
import dev.medley.orders.payments.PaymentProviders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

@Controller("/api/payments/webhooks")
@Tag(name = "Payments")
class PaymentNoticesController {

    private final NoticeIntake intake;
    private final PaymentProviders providers;

    PaymentNoticesController(NoticeIntake intake, PaymentProviders providers) {
        this.intake = intake;
        this.providers = providers;
    }

    @Post("/{provider}")
    @Access(Access.ANYBODY)
    @Status(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "receivePaymentNotice",
            summary = "For providers of payments: say what became of one",
            description = "Signed as the provider signs, at most five minutes ago. Each notice has its effect once.")
    @ApiResponse(responseCode = "204", description = "It is taken in")
    @Problems({"payment-provider-unknown", "signature-invalid"})
    void receive(String provider, @Body String body, HttpRequest<?> http) {
        String header = providers.find(provider).signatureHeader();
        String signature = http.getHeaders().get(header);
        intake.receive(provider, signature == null ? "" : signature, body);
    }
}

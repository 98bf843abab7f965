package dev.medley.orders.payments.embedded.web;

import dev.medley.access.Access;
import dev.medley.http.Problems;
import dev.medley.orders.payments.PaymentProviders;
import dev.medley.orders.payments.PaymentSettings;
import dev.medley.orders.payments.embedded.EmbeddedProvider;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;

@Controller("/api/payments/embedded")
@Tag(name = "Payments")
class EmbeddedPaymentsController {

    private final EmbeddedProvider provider;
    private final PaymentProviders providers;

    EmbeddedPaymentsController(EmbeddedProvider provider, PaymentProviders providers) {
        this.provider = provider;
        this.providers = providers;
    }

    /** What the buyer answers. */
    @Serdeable
    @Schema(name = "PaymentChallengeAnswer")
    record ChallengeAnswer(
            @Schema(description = "Whether the card is the buyer's")
            boolean approved) {}

    @Post("/{reference}/challenge")
    @Access(Access.ANYBODY)
    @Status(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "answerPaymentChallenge",
            summary = "On laptops: answer whether a card is the buyer's, as a bank would ask")
    @ApiResponse(responseCode = "204", description = "It is answered")
    @Problems({"payment-not-due", "payment-provider-unknown", "payment-unknown"})
    void answer(String reference, @Valid @Body ChallengeAnswer answer) {
        String _ = providers.find(PaymentSettings.EMBEDDED).name();
        provider.answer(reference, answer.approved());
    }
}

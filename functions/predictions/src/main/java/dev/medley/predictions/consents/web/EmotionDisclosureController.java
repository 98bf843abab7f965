package dev.medley.predictions.consents.web;

import dev.medley.access.Access;
import dev.medley.predictions.consents.EmotionDisclosure;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Locale;

@Controller("/api/prediction-disclosure")
@Tag(name = "Prediction consents")
class EmotionDisclosureController {

    private static final List<String> ARTICLES =
            List.of("Regulation (EU) 2024/1689, Article 5(1)(f)", "Regulation (EU) 2024/1689, Article 50(3)");

    @Serdeable
    @Schema(name = "PredictionDisclosure", description = "What to tell people whose voices are analysed")
    record DisclosureView(
            @Schema(example = "en") String language,
            String text,
            @Schema(description = "Why it is to be told") List<String> articles) {}

    @Get("{?language}")
    @Access(Access.ANYBODY)
    @Operation(
            operationId = "readPredictionDisclosure",
            summary = "The text that informs people about the recognition of emotions in their voice")
    @ApiResponse(responseCode = "200", description = "The text")
    DisclosureView disclosure(@QueryValue(defaultValue = "en") @Pattern(regexp = "en|de") String language) {
        EmotionDisclosure disclosure = EmotionDisclosure.valueOf(language.toUpperCase(Locale.ROOT));
        return new DisclosureView(disclosure.language(), disclosure.text(), ARTICLES);
    }
}

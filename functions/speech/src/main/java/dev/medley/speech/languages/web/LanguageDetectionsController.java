package dev.medley.speech.languages.web;

import dev.medley.access.Access;
import dev.medley.models.Language;
import dev.medley.models.LanguageShare;
import dev.medley.speech.languages.Dialect;
import dev.medley.speech.languages.LanguageDetectionService;
import dev.medley.speech.languages.LanguageDetectionService.Detection;
import dev.medley.speech.languages.LanguageSpan;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.serde.annotation.SerdeImport;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Set;

@Controller("/api/languages/detections")
@SerdeImport(Language.class)
@SerdeImport(LanguageShare.class)
@SerdeImport(LanguageSpan.class)
@SerdeImport(Dialect.class)
@Tag(name = "Languages", description = "Languages of texts, and what is known of which language")
class LanguageDetectionsController {

    private final LanguageDetectionService detections;

    LanguageDetectionsController(LanguageDetectionService detections) {
        this.detections = detections;
    }

    @Post
    @Access("transcription:read:own")
    @Operation(
            operationId = "detectLanguages",
            summary = "Find out which languages a text has, and where",
            description =
                    "About 100 languages, clause by clause; und is what is too short or in none of the allowed languages. "
                            + "A single foreign word in a sentence is not told apart. The text is not kept.")
    @ApiResponse(responseCode = "200", description = "The languages")
    LanguageDetectionView detect(@Valid @Body NewLanguageDetection request) {
        Set<String> allowed = request.allowedLanguages() == null ? Set.of() : Set.copyOf(request.allowedLanguages());
        Detection found = detections.detect(request.text(), allowed);
        return new LanguageDetectionView(
                found.language(),
                found.dialect().orElse(null),
                List.copyOf(found.shares()),
                List.copyOf(found.spans()));
    }
}

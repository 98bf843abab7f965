package dev.medley.speech.translations.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.http.AcceptedResponse;
import dev.medley.http.Idempotent;
import dev.medley.http.PageView;
import dev.medley.http.Problems;
import dev.medley.jobs.AcceptedJob;
import dev.medley.kernel.PageRequest;
import dev.medley.kernel.Refusal;
import dev.medley.limits.RateClass;
import dev.medley.limits.RateLimited;
import dev.medley.speech.translations.TranslationOrder;
import dev.medley.speech.translations.TranslationOrder.Form;
import dev.medley.speech.translations.TranslationService;
import dev.medley.speech.translations.TranslationService.Requested;
import dev.medley.speech.translations.TranslationUnit;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

@Controller("/api/translations")
@Tag(name = "Translations", description = "Texts, transcriptions and captions in other languages")
class TranslationsController {

    private final TranslationService service;

    TranslationsController(TranslationService service) {
        this.service = service;
    }

    @Post
    @Access("translation:write:own")
    @Idempotent
    @RateLimited(RateClass.MODEL)
    @Operation(
            operationId = "createTranslation",
            summary = "Have a text, a transcription or captions translated",
            description = "Without a translation service there is no translation; a text is never given out as one.")
    @ApiResponse(responseCode = "202", description = "The job is queued")
    @Problems({
        "quota-exceeded",
        "subtitles-invalid",
        "transcription-not-made",
        "transcription-unknown",
        "translation-not-available",
        "translation-same-language",
        "translation-source-invalid",
        "translation-source-unknown",
        "translation-too-long"
    })
    HttpResponse<AcceptedJob> create(Caller caller, @Valid @Body NewTranslation request) {
        List<TranslationUnit> units = units(caller, request);
        TranslationOrder order = new TranslationOrder(
                units,
                form(request),
                service.sourceOf(units, request.sourceLanguage()),
                request.targetLanguage(),
                request.terms(),
                request.doNotTranslate() == null ? List.of() : request.doNotTranslate(),
                request.formality(),
                request.context(),
                Boolean.TRUE.equals(request.checkBack()));
        Requested requested = service.request(caller.accountId(), order);
        return AcceptedResponse.of(
                "/api/translations/" + requested.id(), AcceptedJob.of(requested.id(), requested.jobId()));
    }

    private List<TranslationUnit> units(Caller caller, NewTranslation request) {
        long sources = Stream.of(request.text(), request.transcriptionId(), request.subtitles())
                .filter(Objects::nonNull)
                .count();
        if (sources != 1) {
            throw sourceInvalid("Give one of text, transcriptionId and subtitles.");
        }
        if (request.transcriptionId() != null) {
            return service.transcription(caller.accountId(), request.transcriptionId());
        }
        if (request.subtitles() != null) {
            return TranslationService.captions(request.subtitles());
        }
        String text = Objects.requireNonNull(request.text());
        if (text.codePoints().noneMatch(Character::isLetter)) {
            throw sourceInvalid("There is nothing in the text to translate.");
        }
        return TranslationService.text(text);
    }

    private static Refusal sourceInvalid(String why) {
        return Refusal.invalid("translation-source-invalid", "/text", why);
    }

    private static Form form(NewTranslation request) {
        if (request.subtitles() != null) {
            return TranslationService.formOfCaptions(request.subtitles());
        }
        return request.transcriptionId() == null ? Form.TEXT : Form.TRANSCRIPTION;
    }

    @Get
    @Access("translation:read:own")
    @Operation(operationId = "listTranslations", summary = "The caller's translations, newest first, without texts")
    @ApiResponse(responseCode = "200", description = "A page of translations")
    PageView<TranslationView> list(Caller caller, PageRequest page) {
        return PageView.of(service.list(caller.accountId(), page), TranslationView::summary);
    }

    @Get("/{id}")
    @Access("translation:read:own")
    @Operation(operationId = "readTranslation", summary = "One translation, with an estimate of its quality")
    @ApiResponse(responseCode = "200", description = "The translation, made or still to be made")
    @Problems("translation-unknown")
    TranslationView read(Caller caller, UUID id) {
        return TranslationView.of(service.find(caller.accountId(), id));
    }

    @Delete("/{id}")
    @Access("translation:write:own")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(operationId = "deleteTranslation", summary = "Delete a translation; one still to be made never is")
    @ApiResponse(responseCode = "204", description = "It is gone")
    @Problems("translation-unknown")
    void delete(Caller caller, UUID id) {
        service.remove(caller.accountId(), id);
    }
}

package dev.medley.flags.evaluation.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.featureflags.Evaluation;
import dev.medley.flags.evaluation.EvaluationService;
import dev.medley.flags.evaluation.InvalidContext;
import dev.medley.http.Problems;
import dev.medley.kernel.Base64Url;
import dev.medley.kernel.Digests;
import dev.medley.storage.JsonCodec;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The OpenFeature Remote Evaluation Protocol, 0.3.0. */
@Controller("/api/ofrep/v1/evaluate/flags")
@Tag(
        name = "OFREP",
        description = "Evaluation of flags by the OpenFeature Remote Evaluation Protocol, for its providers")
class OfrepController {

    private final EvaluationService service;
    private final JsonCodec json;

    OfrepController(EvaluationService service, JsonCodec json) {
        this.service = service;
        this.json = json;
    }

    @Serdeable
    @Schema(name = "OfrepBulk")
    record Bulk(List<OfrepEvaluation> flags) {}

    @Post("/{key}")
    @Access("flag:read:own")
    @Operation(operationId = "evaluateFlag", summary = "Evaluate one flag")
    @ApiResponse(responseCode = "200", description = "The value")
    @ApiResponse(
            responseCode = "400",
            description = "The context cannot be evaluated for",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = OfrepEvaluation.class)))
    @ApiResponse(
            responseCode = "404",
            description = "There is no such flag, or none that the caller sees",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = OfrepEvaluation.class)))
    @Problems("targeting-key-foreign")
    HttpResponse<OfrepEvaluation> one(String key, @Valid @Body OfrepRequest request, Caller caller) {
        try {
            Evaluation evaluation = service.one(caller, key, request.context());
            return HttpResponse.<OfrepEvaluation>status(status(evaluation)).body(OfrepEvaluation.of(evaluation));
        } catch (InvalidContext e) {
            return HttpResponse.badRequest(
                    OfrepEvaluation.failure(key, "INVALID_CONTEXT", String.valueOf(e.getMessage())));
        }
    }

    @Post
    @Access("flag:read:own")
    @Operation(
            operationId = "evaluateFlags",
            summary = "Evaluate all flags that the caller sees",
            description = "Answers with an ETag, and with 304 to an If-None-Match of it while nothing is different.")
    @ApiResponse(
            responseCode = "200",
            description = "The values",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Bulk.class)))
    @ApiResponse(responseCode = "304", description = "Nothing is different", content = @Content)
    @ApiResponse(
            responseCode = "400",
            description = "The context cannot be evaluated for",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = OfrepEvaluation.class)))
    @Problems("targeting-key-foreign")
    HttpResponse<?> all(
            @Valid @Body OfrepRequest request,
            @Nullable @Header(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch,
            Caller caller) {
        try {
            Bulk bulk = new Bulk(service.all(caller, request.context()).stream()
                    .map(OfrepEvaluation::of)
                    .toList());
            String tag = tag(json.write(bulk).text());
            return ifNoneMatch != null && matches(ifNoneMatch, tag)
                    ? HttpResponse.notModified().header(HttpHeaders.ETAG, tag)
                    : HttpResponse.ok(bulk).header(HttpHeaders.ETAG, tag);
        } catch (InvalidContext e) {
            return HttpResponse.badRequest(
                    OfrepEvaluation.failure(null, "INVALID_CONTEXT", String.valueOf(e.getMessage())));
        }
    }

    private static HttpStatus status(Evaluation evaluation) {
        return switch (evaluation.error()) {
            case null -> HttpStatus.OK;
            case FLAG_NOT_FOUND -> HttpStatus.NOT_FOUND;
            default -> HttpStatus.BAD_REQUEST;
        };
    }

    private static String tag(String body) {
        return "\"" + Base64Url.encode(Arrays.copyOf(Digests.sha256(body), 15)) + "\"";
    }

    /** Compared weakly, as gateways that compress mark tags. */
    private static boolean matches(String known, String tag) {
        return Arrays.stream(known.split(",", -1))
                .map(String::strip)
                .anyMatch(one -> one.equals("*") || one.equals(tag) || one.equals("W/" + tag));
    }
}

package dev.medley.flags.evaluation.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.medley.featureflags.ErrorCode;
import dev.medley.featureflags.Evaluation;
import dev.medley.featureflags.Reason;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.extensions.Extension;
import io.swagger.v3.oas.annotations.extensions.ExtensionProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A flag's value, or why it has none, as OFREP 0.3 says it. */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A flag's value with reason and variant, or an errorCode (OFREP 0.3)")
record OfrepEvaluation(
        @Nullable
        @Schema(
                extensions =
                        @Extension(
                                name = "x-may-be-missing",
                                properties = @ExtensionProperty(name = "where", value = "the context is at fault")))
        String key,

        @Nullable @Schema(description = "A boolean, text, number, object or list")
        Object value,

        @Nullable
        @Schema(
                type = "string",
                extensions =
                        @Extension(
                                name = "x-may-be-missing",
                                properties = @ExtensionProperty(name = "where", value = "there is no value")),
                allowableValues = {"STATIC", "TARGETING_MATCH", "SPLIT", "DISABLED", "UNKNOWN"})
        String reason,

        @Nullable
        @Schema(
                extensions =
                        @Extension(
                                name = "x-may-be-missing",
                                properties = @ExtensionProperty(name = "where", value = "there is no value")))
        String variant,

        @Nullable
        @Schema(
                type = "string",
                extensions =
                        @Extension(
                                name = "x-may-be-missing",
                                properties = @ExtensionProperty(name = "where", value = "there is a value")),
                allowableValues = {
                    "PARSE_ERROR",
                    "TARGETING_KEY_MISSING",
                    "INVALID_CONTEXT",
                    "FLAG_NOT_FOUND",
                    "GENERAL"
                })
        String errorCode,

        @Nullable
        @Schema(
                extensions =
                        @Extension(
                                name = "x-may-be-missing",
                                properties = @ExtensionProperty(name = "where", value = "there is a value")))
        String errorDetails) {

    static OfrepEvaluation of(Evaluation evaluation) {
        ErrorCode error = evaluation.error();
        return error == null
                ? new OfrepEvaluation(
                        evaluation.key(),
                        evaluation.value(),
                        reason(evaluation.reason()),
                        evaluation.variant(),
                        null,
                        null)
                : failure(evaluation.key(), error.name(), details(error));
    }

    static OfrepEvaluation failure(@Nullable String key, String errorCode, String details) {
        return new OfrepEvaluation(key, null, null, null, errorCode, details);
    }

    /** The protocol has no word for a value that no rule chose. */
    private static String reason(Reason reason) {
        return reason == Reason.DEFAULT ? "UNKNOWN" : reason.name();
    }

    private static String details(ErrorCode error) {
        return switch (error) {
            case FLAG_NOT_FOUND -> "There is no such flag.";
            case TARGETING_KEY_MISSING ->
                "The flag is split by a targeting key, or an attribute, that the context lacks.";
            case GENERAL, TYPE_MISMATCH -> "The rules of this flag contradict themselves.";
        };
    }
}

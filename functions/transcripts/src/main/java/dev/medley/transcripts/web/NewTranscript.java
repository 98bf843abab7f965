package dev.medley.transcripts.web;

import dev.medley.http.SingleLine;
import dev.medley.models.DigestRequest.Network;
import dev.medley.models.DigestRequest.Output;
import dev.medley.transcripts.TranscriptOptions;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(description = "A text, or a transcription that has one or will; and what is to be made of it")
record NewTranscript(
        @Nullable
        @Size(min = 1, max = 200_000)
        @Schema(example = "Thanks for coming. Let us talk about heating the house with a heat pump ...")
        String text,

        @Nullable @Schema(description = "Instead of a text") UUID transcriptionId,

        @Nullable @Size(min = 1, max = 4) @Schema(description = "All of them where none is named")
        List<
                        @NotNull
                        @Pattern(
                                regexp = NewTranscript.OUTPUTS,
                                message = "One of summary, topics, mindMap, socialPost")
                        String>
                outputs,

        @Nullable
        @Size(min = 1, max = 200)
        @SingleLine
        @Schema(
                example = "planning the renovation",
                description = "What it is wanted for; weighs what matters in the text")
        String purpose,

        @Nullable @Size(min = 1, max = 200) @SingleLine @Schema(example = "Meeting with the installer")
        String title,

        @Nullable
        @Pattern(regexp = NewTranscript.NETWORKS, message = "One of x, bluesky, mastodon, linkedin")
        @Schema(example = "bluesky", description = "Where the post is to go; x where it is not said")
        String network,

        @Nullable
        @Pattern(regexp = "^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$", message = "A BCP 47 tag such as en or pt-BR")
        @Schema(example = "en", description = "BCP 47; found out where it is not said")
        String language) {

    static final String OUTPUTS = "^(summary|topics|mindMap|socialPost)$";
    static final String NETWORKS = "^(x|bluesky|mastodon|linkedin)$";

    TranscriptOptions options() {
        return new TranscriptOptions(
                title,
                purpose,
                outputs == null ? EnumSet.allOf(Output.class) : set(outputs),
                network == null ? Network.X : Network.valueOf(network.toUpperCase(Locale.ROOT)),
                language == null ? null : Locale.forLanguageTag(language).toLanguageTag());
    }

    private static Set<Output> set(List<String> names) {
        return names.stream()
                .map(name -> Output.valueOf(name.replaceAll("(?=[A-Z])", "_").toUpperCase(Locale.ROOT)))
                .collect(Collectors.toSet());
    }

    @Override
    public String toString() {
        return "NewTranscript[...]";
    }
}

package dev.medley.chat.conversations;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A sentence of an answer, and what supports it. */
@Serdeable
@Schema(description = "A sentence of an answer, and what supports it")
public record AnswerSpan(
        @Schema(description = "Where it begins in the text, in UTF-16 units")
        int start,

        int end,

        @Schema(description = "Whether the passages that it cites say it")
        boolean grounded,

        @Schema(description = "The numbers of what it cites")
        List<Integer> citations) {

    public AnswerSpan {
        citations = List.copyOf(citations);
    }

    /** The share of sentences that a source supports; null where there are none. */
    public static @Nullable Double groundedness(List<AnswerSpan> spans) {
        return spans.isEmpty()
                ? null
                : (double) spans.stream().filter(AnswerSpan::grounded).count() / spans.size();
    }
}

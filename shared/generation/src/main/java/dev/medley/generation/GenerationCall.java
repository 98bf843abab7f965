package dev.medley.generation;

import dev.medley.models.GeneratedText;
import dev.medley.models.GenerationRequest;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something to be written for somebody.
 *
 * @param task what for, as routes name it: {@code chat}, {@code digest}
 * @param prompt the version of what the model is told to do
 * @param apiKeyId the API key that the request came with, whose budget counts too; null where it came without
 * @param isKept whether an earlier answer to the same will do
 * @param isWorthKeeping whether an answer can be used, so that it is kept for the next time
 * @param receipt where it is noted what it came to
 */
public record GenerationCall(
        String task,
        String prompt,
        UUID accountId,
        @Nullable UUID apiKeyId,
        GenerationRequest request,
        boolean isKept,
        Predicate<GeneratedText> isWorthKeeping,
        CallReceipt receipt) {

    List<UUID> holders(UUID stage) {
        return Stream.of(accountId, apiKeyId, stage)
                .filter(holder -> holder != null)
                .toList();
    }
}

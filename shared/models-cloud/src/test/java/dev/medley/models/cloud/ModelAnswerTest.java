package dev.medley.models.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.models.Digest.Citation;
import dev.medley.models.DigestRequest.Output;
import dev.medley.models.Model;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.document.Document;

class ModelAnswerTest {

    private static final Document SUMMARY = Document.fromString("A heat pump replaces the boiler.");

    @Test
    void onlyWhatTheTextSaysIsCited() {
        Document quotations = Document.listBuilder()
                .addString("the heat pump replaces the boiler")
                .addString("The boiler is free.")
                .addNumber(7)
                .build();
        assertThat(citations(Document.mapBuilder()
                        .putDocument(Schema.SUMMARY, SUMMARY)
                        .putDocument(Schema.QUOTATIONS, quotations)
                        .build()))
                .containsExactly(new Citation("the heat pump replaces the boiler", null, null, null));
    }

    @Test
    void anAnswerWithoutQuotationsHasNoCitations() {
        assertThat(citations(Document.mapBuilder()
                        .putDocument(Schema.SUMMARY, SUMMARY)
                        .build()))
                .isNull();
    }

    private static @Nullable List<Citation> citations(Document answer) {
        return new ModelAnswer(answer)
                .digest(CompletionStub.request(Set.of(Output.SUMMARY)), new Model("a", "b", "1"))
                .citations();
    }
}

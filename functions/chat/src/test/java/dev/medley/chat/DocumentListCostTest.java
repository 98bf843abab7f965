package dev.medley.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.LambdaRequests;
import dev.medley.testkit.Statements;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@FunctionTest(
        value = "chat",
        settings = {"medley.stage=local", "medley.outbound.loopback=true"})
class DocumentListCostTest {

    private final FunctionUnderTest function;
    private final Library library;

    DocumentListCostTest(FunctionUnderTest function) {
        this.function = function;
        library = Library.of(function);
    }

    private int statements(String path, Map<String, String> query) {
        return Statements.during(() -> assertThat(function.call(
                                        LambdaRequests.get(path).withQueryStringParameters(query), library.account())
                                .getStatusCode())
                        .isEqualTo(200))
                .size();
    }

    private List<Integer> statements(UUID document, UUID collection) {
        return List.of(
                statements(Library.DOCUMENTS, Map.of()),
                statements(Library.DOCUMENTS, Map.of("collectionId", collection.toString(), "q", "text")),
                statements(Library.DOCUMENTS + "/" + document + "/passages", Map.of()),
                statements(Library.COLLECTIONS, Map.of()),
                statements(Library.COLLECTIONS + "/" + collection + "/members", Map.of()),
                statements("/api/document-passages", Map.of("q", "what is written here")));
    }

    @Test
    void listsAndSearchesSendAsManyStatementsForManyAsForOne() {
        UUID document = library.markdown("# One\n\nWhat is written here is short.");
        UUID collection = library.collection("One", document);
        List<Integer> before = statements(document, collection);
        for (int i = 0; i < 5; i++) {
            UUID more = library.markdown(
                    "# Part %d\n\nWhat is written here is part %d.\n\n# Other\n\nMore.".formatted(i, i));
            library.collection("More " + i, more);
            library.api()
                    .put(Library.COLLECTIONS + "/" + collection + "/documents/" + more, Map.of())
                    .is(204);
            library.share(collection, Library.of(function), "reader");
        }
        assertThat(statements(document, collection)).isEqualTo(before);
    }
}

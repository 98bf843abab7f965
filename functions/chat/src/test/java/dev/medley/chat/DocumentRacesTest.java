package dev.medley.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@FunctionTest(
        value = "chat",
        settings = {"medley.stage=local", "medley.outbound.loopback=true"})
class DocumentRacesTest {

    private final Library library;

    DocumentRacesTest(FunctionUnderTest function) {
        library = Library.of(function);
    }

    @Test
    void aDocumentIsThereWhileNewVersionsOfItBegin() throws Exception {
        String document = Library.DOCUMENTS + "/" + library.markdown("# Oven\n\nThe oven is hot.");
        Map<String, Object> version = Map.of("fileName", "text.md", "contentType", Library.MARKDOWN, "sizeBytes", 20);
        List<Future<ApiAnswer>> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 6; i++) {
                String title = "Title " + i;
                answers.add(threads.submit(() -> library.api().post(document + "/versions", version)));
                answers.add(threads.submit(() -> library.api().patch(document, Map.of("title", title))));
            }
        }
        for (Future<ApiAnswer> answer : answers) {
            assertThat(answer.get().status()).as(answer.get().body()).isIn(200, 202, 409);
        }
    }
}

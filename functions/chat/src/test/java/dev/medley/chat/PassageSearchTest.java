package dev.medley.chat;

import static dev.medley.chat.Library.DOCUMENTS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@FunctionTest(
        value = "chat",
        settings = {"medley.stage=local", "medley.outbound.loopback=true"})
class PassageSearchTest {

    private static final String HANDBOOK = """
            # Handbook

            ## Leave

            Every employee has 28 days of paid leave a year. Requests are handed in four weeks ahead.

            ## Machines

            The press in hall two is switched off with the red lever before anybody opens its cover.
            """;

    private final Library library;

    PassageSearchTest(FunctionUnderTest function) {

        library = Library.of(function);
    }

    @Test
    void anUploadedDocumentIsFoundByWordsAndByMeaning() {
        UUID id = library.markdown(HANDBOOK);
        ApiAnswer byWords = library.search("red lever");
        assertThat(byWords.text("/items/0/documentId")).isEqualTo(id.toString());
        assertThat(byWords.text("/items/0/text")).contains("The press in hall two");
        assertThat(byWords.text("/items/0/headings/1")).isEqualTo("Machines");
        assertThat(byWords.at("/items/0/score/textRank").asInt()).isEqualTo(1);
        ApiAnswer byMeaning = library.search("how long can I go on vacation");
        assertThat(byMeaning.text("/items/0/text")).contains("28 days");
        assertThat(byMeaning.at("/items/0/score/vectorRank").asInt()).isEqualTo(1);
    }

    @Test
    void anotherLanguageIsFoundByItsWords() {
        UUID id = library.markdown(
                "# Handbuch\n\nDie Kündigungsfrist beträgt drei Monate zum Ende eines Quartals, wenn nichts anderes vereinbart ist.");
        ApiAnswer found = library.search("Welche Kündigungsfristen gelten?");
        assertThat(found.text("/items/0/documentId")).isEqualTo(id.toString());
        assertThat(found.at("/items/0/score/vectorRank").isNull()).isTrue();
        assertThat(library.api().get(DOCUMENTS + "/" + id).text("/indexed/language"))
                .isEqualTo("de");
    }

    @Test
    void aShortQuestionInAnotherLanguageFindsItsDocumentAmongEnglishOnes() {
        for (int i = 0; i < 8; i++) {
            library.markdown("# Rules " + i + "\n\nThe period of notice in department " + i + " is four weeks.");
        }
        UUID id = library.markdown(
                "# Handbuch\n\nDie Kündigungsfrist beträgt drei Monate zum Ende eines Quartals, wenn nichts anderes gilt.");
        assertThat(library.search("Kündigungsfrist").text("/items/0/documentId"))
                .isEqualTo(id.toString());
    }

    @Test
    void wordsInQuotationMarksMustBeThereAndWordsWithAMinusNot() {
        library.markdown("# A\n\nThe green door is open.\n\n# B\n\nThe door is green and closed.");
        assertThat(library.search("\"green door\"").at("/items").findValuesAsText("text"))
                .containsExactly("The green door is open.");
        assertThat(library.search("door -open").at("/items").findValuesAsText("text"))
                .containsExactly("The door is green and closed.");
    }
}

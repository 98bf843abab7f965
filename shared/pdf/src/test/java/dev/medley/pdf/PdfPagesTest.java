package dev.medley.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PdfPagesTest {

    private static final float SIZE = 10;

    @Test
    void linesBreakBetweenWordsAndLongWordsWithin() throws IOException {
        try (PDDocument file = new PDDocument();
                PdfPages pages = new PdfPages(file, 50)) {
            List<String> lines = pages.lines("one two three\n" + "x".repeat(60), 60, SIZE);

            assertThat(lines.getFirst()).isEqualTo("one two");
            assertThat(String.join("", lines)).contains("three").endsWith("x");
            assertThat(lines)
                    .allSatisfy(line -> assertThat(pages.width(line, SIZE)).isLessThanOrEqualTo(60));
            assertThat(lines.stream().skip(2)).noneMatch(String::isEmpty);
        }
    }

    @Test
    void aWordOfAnyLengthIsBrokenInTimeThatGrowsWithIt() throws IOException {
        try (PDDocument file = new PDDocument();
                PdfPages pages = new PdfPages(file, 50)) {
            List<String> lines = assertTimeoutPreemptively(
                    Duration.ofSeconds(10), () -> pages.lines("x".repeat(1_000_000), 400, SIZE));

            assertThat(String.join("", lines)).hasSize(1_000_000);
        }
    }

    @Test
    void aFullPageIsFollowedByAnother() throws IOException {
        try (PDDocument file = new PDDocument()) {
            try (PdfPages pages = new PdfPages(file, 50)) {
                for (int i = 0; i < 100; i++) {
                    pages.text(0, "line " + i, SIZE);
                    pages.down(15);
                }
            }
            assertThat(file.getNumberOfPages()).isEqualTo(3);
            assertThat(new PDFTextStripper().getText(file)).contains("line 0", "line 99");
        }
    }

    @Test
    void whatMayNotBeBrokenGoesToTheNextPage() throws IOException {
        try (PDDocument file = new PDDocument()) {
            try (PdfPages pages = new PdfPages(file, 50)) {
                float top = pages.y();
                pages.down(600);
                pages.reserve(300);
                assertThat(pages.y()).isEqualTo(top);
            }
            assertThat(file.getNumberOfPages()).isEqualTo(2);
        }
    }

    @Test
    void aLetterThatTheFontLacksIsAQuestionMark() throws IOException {
        try (PDDocument file = new PDDocument()) {
            try (PdfPages pages = new PdfPages(file, 50)) {
                pages.text(0, "Ωмега 你 محمد", SIZE);
                assertThat(pages.missing()).containsExactly("arabic", "han");
            }
            assertThat(new PDFTextStripper().getText(file)).contains("Ωмега ?");
        }
    }
}

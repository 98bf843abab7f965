package dev.medley.devices.ddi.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DdiFeedbackTest {

    /** Half an emoji at the end of a text is nothing that the database takes. */
    @Test
    void aLongDetailIsCutBetweenCharacters() {
        assertThat(DdiFeedback.texts(List.of("a" + "😀".repeat(1_000), "short")))
                .containsExactly("a" + "😀".repeat(999), "short");
    }
}

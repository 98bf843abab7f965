package dev.medley.accountdata.exports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class ExportBudgetTest {

    private final ExportBudget exportBudget = new ExportBudget(100);

    @Test
    void filesAreTakenUntilTheyAreTooMuchAndSmallerOnesStillAre() {
        assertThat(exportBudget.take(60)).isTrue();
        assertThat(exportBudget.take(41)).isFalse();
        assertThat(exportBudget.take(40)).isTrue();
        assertThat(exportBudget.take(1)).isFalse();
        assertThat(exportBudget.take(Long.MAX_VALUE)).isFalse();
        assertThat(exportBudget.files().count()).isEqualTo(2);
        assertThat(exportBudget.files().sizeBytes()).isEqualTo(100);
    }

    @Test
    void whatIsLeftOutIsListed() {
        UUID recording = UUID.randomUUID();
        exportBudget.leaveOut(recording, "concert.wav", "too-much");
        assertThat(exportBudget.files().leftOut())
                .containsExactly(new ExportManifest.LeftOut(recording, "concert.wav", "too-much"));
    }
}

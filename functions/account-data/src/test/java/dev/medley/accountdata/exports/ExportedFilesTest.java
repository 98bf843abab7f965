package dev.medley.accountdata.exports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExportedFilesTest {

    @ParameterizedTest
    @CsvSource({
        "interview 1.wav, interview 1.wav",
        "Gespräch-№.flac, Gespräch-_.flac",
        "../../etc/passwd, .._.._etc_passwd",
        "'C:\\temp\\a|b?.wav', C__temp_a_b_.wav",
        "'', ''"
    })
    void aNameUnpacksAnywhereAndNowhereElse(String given, String safe) {
        assertThat(ExportedFiles.safe(given)).isEqualTo(safe);
    }

    @org.junit.jupiter.api.Test
    void aLongNameKeepsItsEnd() {
        assertThat(ExportedFiles.safe("x".repeat(300) + ".wav")).hasSize(100).endsWith("x.wav");
    }
}

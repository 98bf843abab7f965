package dev.medley.audio;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {

    @ParameterizedTest
    @CsvSource({
        "/etc/passwd, passwd",
        "C:\\Music\\song.mp3, song.mp3",
        "../.., ..",
        "folder/, recording",
        "'  a b  ', a b",
        "録音.wav, 録音.wav",
    })
    void aPathIsCutToItsLastPart(String given, String kept) {
        assertThat(FileName.of(given).text()).isEqualTo(kept);
    }

    @Test
    void whatCannotBeSeenIsLeftOut() {
        assertThat(FileName.of("a\u0000b\r\nc\u202egpj.wav\ud800").text()).isEqualTo("abcgpj.wav");
        assertThat(FileName.of("\u202e").text()).isEqualTo("recording");
        assertThat(FileName.of("\ud83d\udc69\u200d\ud83c\udfa4.wav").text())
                .isEqualTo("\ud83d\udc69\u200d\ud83c\udfa4.wav");
    }

    @Test
    void theHeaderNamesItForOldAndNewBrowsers() {
        assertThat(new FileName("Größe \"1\" 100%*.wav").attachment())
                .isEqualTo("attachment; filename=\"Gr__e _1_ 100_*.wav\"; "
                        + "filename*=UTF-8''Gr%C3%B6%C3%9Fe%20%221%22%20100%25%2A.wav");
    }

    @Test
    void anotherEndingReplacesTheOld() {
        assertThat(new FileName("a.b.mp3").withExtension("wav").text()).isEqualTo("a.b.wav");
        assertThat(new FileName(".hidden").withExtension("wav").text()).isEqualTo(".hidden.wav");
    }
}

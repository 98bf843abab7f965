package dev.medley.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AudioFormatTest {

    @ParameterizedTest
    @MethodSource("dev.medley.media.AudioDecoderContract#files")
    void isSeenInTheFirstBytes(Encoder encoder, int rate, AudioFormat format) throws IOException {
        byte[] file = encoder.encode(Tones.sine(0.1, rate));
        assertThat(AudioFormat.sniff(Arrays.copyOf(file, AudioFormat.HEAD_BYTES)))
                .hasValue(format);
    }

    @Test
    void isSeenBehindAnId3Tag() {
        assertThat(sniff("ID3\u0004\0\0\0\0\0\u0002xxfLaC")).hasValue(AudioFormat.FLAC);
        assertThat(sniff("ID3\u0004\0\0\0\0\0\u0002xx\u00ff\u00f1P\u0080")).hasValue(AudioFormat.AAC);
        assertThat(sniff("ID3\u0004\0\0\0\0\0\u0002xx\u00ff\u00fb\u0090d")).hasValue(AudioFormat.MP3);
        assertThat(sniff("ID3\u0004\0\0\0\u0001\0\0 and a cover picture")).hasValue(AudioFormat.MP3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "RIFF",
                "RIFF\0\0\0\0AVI ",
                "\0\0\0\u0018ftypavif",
                "\u00ff\u00fe<\0h\0t\0",
                "\u00ff\u00d8\u00ff\u00e0\0\u0010JFIF",
                "\u001aE\u00df\u00a3B\u0082\u0088other",
                "PK\u0003\u0004",
                "<svg xmlns='http://www.w3.org/2000/svg'/>"
            })
    void otherFilesAreNone(String head) {
        assertThat(sniff(head)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void isKnownByItsContentTypesAndFileNames(AudioFormat format) {
        assertThat(format.contentTypes())
                .contains(format.contentType())
                .allSatisfy(type -> assertThat(AudioFormat.forContentType(type)).hasValue(format));
        assertThat(format.extensions())
                .allSatisfy(extension ->
                        assertThat(AudioFormat.forFileName("a.b." + extension)).hasValue(format));
    }

    @Test
    void caseAndParametersOfAContentTypeDoNotMatter() {
        assertThat(AudioFormat.forContentType("Audio/WebM; codecs=opus")).hasValue(AudioFormat.WEBM);
        assertThat(AudioFormat.forContentType("text/html")).isEmpty();
        assertThat(AudioFormat.forFileName("SONG.MP3")).hasValue(AudioFormat.MP3);
        assertThat(AudioFormat.forFileName("README")).isEmpty();
    }

    private static Optional<AudioFormat> sniff(String head) {
        return AudioFormat.sniff(head.getBytes(StandardCharsets.ISO_8859_1));
    }
}

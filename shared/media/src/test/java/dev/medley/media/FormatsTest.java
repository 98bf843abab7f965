package dev.medley.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.medley.media.UndecodableAudio.Reason;
import dev.medley.sound.Pcm;
import dev.medley.sound.WavFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What recorders write, and what they leave when they are interrupted. */
class FormatsTest {

    private static final int RATE = 16_000;

    @TempDir
    Path folder;

    static Stream<Arguments> encoders() {
        return Stream.of(
                encoded("wav", "pcm_u8"),
                encoded("wav", "pcm_s32le"),
                encoded("wav", "pcm_f64le"),
                encoded("wav", "pcm_alaw"),
                encoded("wav", "pcm_mulaw"),
                encoded("wav", "adpcm_ms"),
                encoded("wav", "adpcm_ima_wav"),
                encoded("wav", "adpcm_yamaha"),
                encoded("wav", "libmp3lame"),
                encoded("wav", "g722"),
                encoded("mp2", "mp2"),
                encoded("w64", "pcm_s16le"),
                encoded("aiff", "pcm_s16be"),
                encoded("aiff", "pcm_s24be"),
                encoded("aiff", "pcm_f32be"),
                encoded("aiff", "adpcm_ima_qt"),
                encoded("caf", "pcm_s16le"),
                encoded("caf", "pcm_s16be"),
                encoded("caf", "alac"),
                encoded("caf", "adpcm_ima_qt"),
                encoded("au", "pcm_mulaw"),
                encoded("au", "pcm_s16be"),
                encoded("matroska", "flac"),
                encoded("mov", "pcm_s16le"),
                encoded("3gp", "aac"),
                encoded("ogg", "flac"));
    }

    private static Arguments encoded(String muxer, String codec) {
        return Arguments.of(new Encoder(muxer, codec, 1));
    }

    @ParameterizedTest
    @MethodSource("encoders")
    void allOfItIsHeard(Encoder encoder) throws IOException {
        DecodedAudio decoded = decode(encoder.encode(Tones.sine(2, RATE)));
        assertThat(decoded.durationMs()).isBetween(1990L, 2120L);
        assertThat(decoded.truncated()).isFalse();
        assertThat(decoded.damagedPackets()).isZero();
        assertThat(Tones.amplitude(heard().slice(1700, 1950), Tones.HERTZ)).isGreaterThan(0.06);
    }

    @ParameterizedTest
    @ValueSource(ints = {8_000, 16_000, 32_000})
    void speexIsHeard(int rate) throws IOException {
        DecodedAudio decoded = decode(new Encoder("ogg", "libspeex", 1).encode(Tones.sine(2, rate)));
        assertThat(decoded.original().codec()).isEqualTo("speex");
        assertThat(decoded.durationMs()).isBetween(1990L, 2120L);
        assertThat(Tones.amplitude(heard().slice(700, 950), Tones.HERTZ)).isGreaterThan(0.06);
        assertThat(Tones.amplitude(heard().slice(1700, 1950), Tones.HERTZ)).isGreaterThan(0.06);
    }

    @ParameterizedTest
    @MethodSource("encoders")
    void halfOfItIsHeardAndSaidToBeHalf(Encoder encoder) throws IOException {
        assertHalf(encoder);
    }

    @ParameterizedTest
    @MethodSource("dev.medley.media.AudioDecoderContract#files")
    void halfOfWhatTheContractReadsIsHeardAndSaidToBeHalf(Encoder encoder, int rate, AudioFormat format)
            throws IOException {
        assertHalf(encoder);
    }

    private void assertHalf(Encoder encoder) throws IOException {
        byte[] file = encoder.encode(Tones.sine(4, 48_000));
        byte[] half = Arrays.copyOf(file, file.length / 2 + 1);
        AudioFormat format = AudioFormat.sniff(file).orElseThrow();
        boolean indexAtTheEnd = (format == AudioFormat.M4A && encoder.movFlags().isEmpty())
                || (format == AudioFormat.CAF && encoder.codec().equals("alac"));
        if (indexAtTheEnd) {
            assertRefused(half, Reason.TRUNCATED, "breaks off");
        } else {
            DecodedAudio decoded = decode(half);
            assertThat(decoded.truncated()).isTrue();
            assertThat(decoded.durationMs()).isBetween(leastOfHalf(encoder, format), 2060L);
        }
    }

    /**
     * Of 2,000 ms. Samples are lost one by one, frames as a whole and with what the encoder put elsewhere: headers, and more
     * bytes where the sound began. A page of Ogg, here of a second, is lost as a whole.
     */
    private static long leastOfHalf(Encoder encoder, AudioFormat format) {
        return switch (format) {
            case WAV -> encoder.codec().equals("libmp3lame") ? 1700 : 1990;
            case W64, AIFF, CAF, AU -> 1990;
            case OGG -> encoder.codec().equals("libopus") ? 1940 : 950;
            case FLAC -> 1600;
            default -> 1800;
        };
    }

    @ParameterizedTest
    @MethodSource("dev.medley.media.WavHeaders#variants")
    void everyLayoutOfWavIsReadToItsEnd(String name, byte[] file) throws IOException {
        DecodedAudio decoded = decode(file);
        assertThat(decoded.durationMs()).isCloseTo(1000, within(2L));
        assertThat(decoded.truncated()).isFalse();
        assertThat(Tones.amplitude(heard().slice(800, 995), Tones.HERTZ)).isCloseTo(0.0911, within(0.004));
    }

    /** By what they say and not by their length alone: a decoder may well make silence of all that it is given. */
    @ParameterizedTest
    @CsvSource({"amr, libopencore_amrnb, 8000", "amr, libvo_amrwbenc, 16000", "wav, g726, 8000", "au, g726le, 8000"})
    void speechCodersAreHeard(String muxer, String codec, int rate) throws IOException {
        DecodedAudio decoded = decode(new Encoder(muxer, codec, 1).encode(Tones.sine(2, rate)));
        assertThat(decoded.durationMs()).isBetween(1980L, 2120L);
        assertThat(Tones.amplitude(heard().slice(700, 950), Tones.HERTZ)).isGreaterThan(0.06);
        assertThat(Tones.amplitude(heard().slice(1700, 1950), Tones.HERTZ)).isGreaterThan(0.06);
    }

    @Test
    void speechCodersAreRead() throws IOException {
        byte[] gsm = new byte[33 * 50];
        for (int frame = 0; frame < gsm.length; frame += 33) {
            gsm[frame] = (byte) 0xd0;
        }
        assertThat(decode(gsm).durationMs()).isEqualTo(1000);
        assertThat(decode(Arrays.copyOf(gsm, gsm.length - 10)).truncated()).isTrue();
        byte[] amr = Arrays.copyOf("#!AMR\n".getBytes(StandardCharsets.US_ASCII), 6 + 50 * 32);
        for (int frame = 6; frame < amr.length; frame += 32) {
            amr[frame] = 0x3c;
        }
        assertThat(decode(amr).durationMs()).isEqualTo(1000);
        assertThat(decode(Arrays.copyOf(amr, amr.length - 10)).truncated()).isTrue();
    }

    @Test
    void whatIsNotReadIsRefusedByItsName() throws IOException {
        assertRefused(new Encoder("asf", "wmav2", 1).encode(Tones.sine(1, 44_100)), Reason.UNSUPPORTED_FORMAT, "ASF");
        assertRefused(new Encoder("avi", "pcm_s16le", 1).encode(Tones.sine(1, RATE)), Reason.UNSUPPORTED_FORMAT, "AVI");
        assertRefused(
                new Encoder("mpegts", "aac", 1).encode(Tones.sine(1, 44_100)), Reason.UNSUPPORTED_FORMAT, "MPEG-TS");
        assertRefused(new Encoder("matroska", "ac3", 1).encode(Tones.sine(1, 48_000)), Reason.UNSUPPORTED_CODEC, "ac3");
        assertRefused("RIFX\0\0\0\0WAVEfmt ".getBytes(StandardCharsets.ISO_8859_1), Reason.UNSUPPORTED_FORMAT, "RIFX");
        assertRefused("NIST_1A\n   1024\n".getBytes(StandardCharsets.ISO_8859_1), Reason.UNSUPPORTED_FORMAT, "SPHERE");
        assertRefused("ADIF\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1), Reason.UNSUPPORTED_FORMAT, "ADIF");
        assertRefused("V\u00e0\0\0\0".getBytes(StandardCharsets.ISO_8859_1), Reason.UNSUPPORTED_FORMAT, "LOAS");
        assertRefused(new Encoder("wav", "wmav2", 1).encode(Tones.sine(1, 44_100)), Reason.UNSUPPORTED_CODEC, "wmav2");
    }

    private DecodedAudio decode(byte[] file) throws IOException {
        Path source = Files.write(folder.resolve("source"), file);
        try (AudioDecoder decoder = new FfmpegDecoder()) {
            return decoder.decode(source, folder.resolve("rendition.wav"), AudioDecoderContract.LIMITS);
        }
    }

    private Pcm heard() throws IOException {
        return WavFile.read(folder.resolve("rendition.wav"));
    }

    private void assertRefused(byte[] file, Reason reason, String name) {
        assertThatThrownBy(() -> decode(file))
                .hasMessageContaining(name)
                .isInstanceOfSatisfying(
                        UndecodableAudio.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}

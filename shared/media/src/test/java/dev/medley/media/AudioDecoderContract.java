package dev.medley.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.medley.media.DecodeLimits.Excess;
import dev.medley.media.UndecodableAudio.Reason;
import dev.medley.sound.Pcm;
import dev.medley.sound.WavFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What every decoder does, wherever it runs. */
interface AudioDecoderContract {

    DecodeLimits LIMITS = new DecodeLimits(100_000_000, Duration.ofMinutes(1), Excess.REFUSED, Duration.ofSeconds(60));

    /** The amplitude of a tone of the power that speech is brought to, -24 dB. */
    double LEVEL = Math.sqrt(2 * Math.pow(10, -2.4));

    AudioDecoder decoder();

    static Stream<Arguments> files() {
        return Stream.of(
                Arguments.of(new Encoder("wav", "pcm_s16le", 1), 16_000, AudioFormat.WAV),
                Arguments.of(new Encoder("wav", "pcm_s24le", 2), 44_100, AudioFormat.WAV),
                Arguments.of(new Encoder("wav", "pcm_f32le", 2), 48_000, AudioFormat.WAV),
                Arguments.of(new Encoder("flac", "flac", 2), 44_100, AudioFormat.FLAC),
                Arguments.of(new Encoder("mp3", "libmp3lame", 2), 44_100, AudioFormat.MP3),
                Arguments.of(new Encoder("ogg", "vorbis", 2), 44_100, AudioFormat.OGG),
                Arguments.of(new Encoder("ogg", "libopus", 1), 48_000, AudioFormat.OGG),
                Arguments.of(new Encoder("webm", "libopus", 1), 48_000, AudioFormat.WEBM),
                Arguments.of(new Encoder("mp4", "aac", 2), 44_100, AudioFormat.M4A),
                Arguments.of(new Encoder("mp4", "aac", 1, "frag_keyframe+empty_moov"), 48_000, AudioFormat.M4A),
                Arguments.of(new Encoder("mp4", "alac", 1), 44_100, AudioFormat.M4A),
                Arguments.of(new Encoder("adts", "aac", 1), 22_050, AudioFormat.AAC));
    }

    @ParameterizedTest
    @MethodSource("files")
    default void everyFormatBecomesOneChannelOf16KilohertzOfOneLevel(
            Encoder encoder, int rate, AudioFormat format, @TempDir Path folder) throws IOException {
        Path source = Files.write(folder.resolve("untold"), encoder.encode(Tones.sine(1, rate)));
        Path rendition = folder.resolve("rendition.wav");

        DecodedAudio decoded = decoder().decode(source, rendition, LIMITS);

        Pcm sound = WavFile.read(rendition);
        assertThat(sound.sampleRate()).isEqualTo(Pcm.MODEL_RATE);
        assertThat(sound.durationMs()).isEqualTo(decoded.durationMs()).isBetween(990L, 1070L);
        assertThat(Tones.amplitude(sound.slice(200, 800), Tones.HERTZ)).isCloseTo(LEVEL, within(0.008));
        assertThat(decoded.levels().framePowers()[15]).isCloseTo(0.125f, within(0.015f));
        assertThat(decoded.original().container()).isEqualTo(format);
        assertThat(decoded.original().sampleRate()).isEqualTo(rate);
        assertThat(decoded.original().channels()).isEqualTo(encoder.channels());
        assertThat(decoded.original().codec()).isNotEmpty();
        assertThat(decoded.cut()).isFalse();
        assertThat(decoded.damagedPackets()).isZero();
    }

    @Test
    default void loudnessIsThatOfAllOriginalChannels(@TempDir Path folder) throws IOException {
        assertThat(decoded(folder, new Encoder("wav", "pcm_s16le", 1).encode(Tones.sine(2, 48_000)))
                        .levels()
                        .loudnessLufs())
                .isCloseTo(-9.7, within(0.2));
        assertThat(decoded(folder, new Encoder("flac", "flac", 2).encode(Tones.sine(2, 48_000)))
                        .levels()
                        .loudnessLufs())
                .isCloseTo(-6.7, within(0.2));
    }

    @Test
    default void framesAndOutlineCoverTheRendition(@TempDir Path folder) throws IOException {
        DecodedAudio decoded = decoded(folder, new Encoder("wav", "pcm_s16le", 1).encode(Tones.sine(2, 48_000)));
        assertThat(decoded.levels().framePowers()).hasSize(63).contains(new float[] {0.125f}, within(0.01f));
        assertThat(decoded.levels().waveform().maxima()).hasSize(1000);
        assertThat(decoded.levels().clippingRatio()).isLessThan(0.01);
    }

    @Test
    default void numbersThatAreNoSoundCountAsSilence(@TempDir Path folder) throws IOException {
        Pcm sound = Tones.sine(1, 48_000);
        sound.samples()[1000] = Float.NaN;
        sound.samples()[2000] = Float.POSITIVE_INFINITY;
        sound.samples()[3000] = Float.MAX_VALUE;
        DecodedAudio decoded = decoded(folder, new Encoder("wav", "pcm_f32le", 1).encode(sound));
        assertThat(decoded.levels().loudnessLufs()).isCloseTo(-9.7, within(0.2));
        for (float power : decoded.levels().framePowers()) {
            assertThat(power).isBetween(0.1f, 0.15f);
        }
    }

    @Test
    default void aShortSoundIsDecodedIntoMemory() throws IOException {
        Pcm sound = decoder().decode(new Encoder("flac", "flac", 1).encode(Tones.sine(0.5, 32_000)), LIMITS);
        assertThat(sound.durationMs()).isEqualTo(500);
    }

    @Test
    default void whatIsTooLongIsRefusedOrCut(@TempDir Path folder) throws IOException {
        byte[] file = new Encoder("flac", "flac", 1).encode(Tones.silence(3, 16_000));
        DecodeLimits refusing = new DecodeLimits(100_000, Duration.ofSeconds(2), Excess.REFUSED, LIMITS.deadline());
        DecodeLimits cutting = new DecodeLimits(100_000, Duration.ofSeconds(2), Excess.CUT, LIMITS.deadline());
        assertRefused(folder, file, refusing, Reason.TOO_LONG);
        Path source = Files.write(folder.resolve("source"), file);
        DecodedAudio decoded = decoder().decode(source, folder.resolve("cut.wav"), cutting);
        assertThat(decoded.cut()).isTrue();
        assertThat(decoded.durationMs()).isEqualTo(2000);
        assertThat(WavFile.read(folder.resolve("cut.wav")).durationMs()).isEqualTo(2000);
    }

    @Test
    default void whatIsTooLargeOrTakesTooLongIsRefused(@TempDir Path folder) throws IOException {
        byte[] file = new Encoder("wav", "pcm_s16le", 1).encode(Tones.sine(0.1, 16_000));
        DecodeLimits small = new DecodeLimits(file.length - 1, Duration.ofMinutes(1), Excess.CUT, LIMITS.deadline());
        DecodeLimits hasty = new DecodeLimits(file.length, Duration.ofMinutes(1), Excess.CUT, Duration.ZERO);
        assertRefused(folder, file, small, Reason.TOO_LARGE);
        assertRefused(folder, file, hasty, Reason.TIMED_OUT);
    }

    @ParameterizedTest
    @MethodSource("dev.medley.media.HostileFiles#refused")
    default void hostileFilesAreRefused(String name, byte[] file, Reason reason, @TempDir Path folder)
            throws IOException {
        assertRefused(folder, file, LIMITS, reason);
    }

    @ParameterizedTest
    @MethodSource("dev.medley.media.HostileFiles#partlyReadable")
    default void damagedFilesGiveWhatTheyHold(String name, byte[] file, long fromMs, long toMs, @TempDir Path folder)
            throws IOException {
        assertThat(decoded(folder, file).durationMs()).isBetween(fromMs, toMs);
    }

    @Test
    default void aRefusedFileDoesNotHarmTheNext(@TempDir Path folder) throws IOException {
        byte[] good = new Encoder("mp3", "libmp3lame", 1).encode(Tones.sine(0.5, 16_000));
        assertRefused(folder, Arrays.copyOf(new byte[] {'I', 'D', '3'}, 5000), LIMITS, Reason.CORRUPT);
        assertThat(decoded(folder, good).durationMs()).isBetween(490L, 700L);
    }

    @Test
    default void aMissingFileIsNoVerdictOnIt(@TempDir Path folder) {
        assertThatThrownBy(() -> decoder().decode(folder.resolve("none"), folder.resolve("out.wav"), LIMITS))
                .isInstanceOf(NoSuchFileException.class);
    }

    private DecodedAudio decoded(Path folder, byte[] file) throws IOException {
        Path source = Files.write(folder.resolve("source"), file);
        return decoder().decode(source, folder.resolve("rendition.wav"), LIMITS);
    }

    private void assertRefused(Path folder, byte[] file, DecodeLimits limits, Reason reason) throws IOException {
        Path source = Files.write(folder.resolve("source"), file);
        Path rendition = folder.resolve("refused.wav");
        assertThatThrownBy(() -> decoder().decode(source, rendition, limits))
                .isInstanceOfSatisfying(
                        UndecodableAudio.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
        assertThat(rendition).doesNotExist();
    }
}

package dev.medley.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ZipContentTest {

    /** What Lambda takes, unpacked, layers included. */
    private static final long MOST_BYTES = 262_144_000;

    /** How libraries name the platform of the architecture that {@link JavaFunction} names. */
    private static final Set<String> ARM_64 = Set.of("linux-arm64", "linux-aarch64");

    static Stream<Zip> zips() {
        return Zip.all();
    }

    @ParameterizedTest
    @MethodSource("zips")
    void nativeLibrariesAreOfLambdasPlatformOnly(Zip zip) {
        assertThat(zip.nativeLibraries())
                .allSatisfy(library -> assertThat(ARM_64).anyMatch(library::contains));
    }

    @ParameterizedTest
    @MethodSource("zips")
    void unpackedItTakesLessThanThreeFifthsOfWhatLambdaAllows(Zip zip) {
        assertThat(zip.unpackedBytes()).isBetween(1_000_000L, MOST_BYTES * 3 / 5);
    }

    @Test
    void theArchitectureIsThatOfEveryLambda() {
        Resources functions = Templates.of("dev").stack("functions");
        assertThat(functions.of("AWS::Lambda::Function"))
                .allSatisfy(lambda ->
                        assertThat(lambda.at("/Architectures/0").asText()).isEqualTo("arm64"));
    }

    @Test
    void whoDecodesSoundHasTheDecoder() {
        assertThat(Zip.all().filter(Zip::decodesSound))
                .hasSizeGreaterThan(2)
                .allSatisfy(zip -> assertThat(zip.nativeLibraries())
                        .anyMatch(library -> library.matches(".*/libavcodec\\.so.*"))
                        .anyMatch(library -> library.endsWith("/libjnijavacpp.so")));
    }

    @Test
    void whoRunsModelsHasTheirRuntime() {
        assertThat(Zip.all().filter(Zip::runsModels))
                .hasSizeGreaterThan(3)
                .allSatisfy(zip -> assertThat(zip.nativeLibraries())
                        .anyMatch(library -> library.endsWith("/libonnxruntime.so"))
                        .anyMatch(library -> library.endsWith("/libonnxruntime4j_jni.so")));
    }
}

package dev.medley.models.voice;

import com.dylibso.chicory.runtime.ByteArrayMemory;
import com.dylibso.chicory.runtime.ImportValues;
import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.runtime.Memory;
import com.dylibso.chicory.wasi.WasiOptions;
import com.dylibso.chicory.wasi.WasiPreview1;
import com.dylibso.chicory.wasm.ChicoryException;
import com.dylibso.chicory.wasm.types.MemoryLimits;
import dev.medley.models.ModelFailure;
import dev.medley.models.ModelFailure.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * One run of {@code flite -voice V -t TEXT -o FILE} in a sandbox that sees one empty directory, no network and no clock
 * but the default one of WASI. The SSML mode stays off: it can loop for ever.
 */
final class FliteProgram {

    /** In WebAssembly pages of 64 KiB: the program starts with 262 of them and is stopped at 64 MiB. */
    private static final int MAX_PAGES = 1024;

    private FliteProgram() {}

    /** The WAV file that the program writes. */
    static byte[] speak(String text, String voice, double stretch) {
        try {
            Path sandbox = Files.createTempDirectory("flite");
            Path wave = sandbox.resolve("speech.wav");
            try {
                run(
                        sandbox,
                        "flite",
                        "-voice",
                        voice,
                        "--setf",
                        String.format(Locale.ROOT, "duration_stretch=%.3f", stretch),
                        "-t",
                        text,
                        "-o",
                        "/speech.wav");
                return Files.readAllBytes(wave);
            } finally {
                Files.deleteIfExists(wave);
                Files.delete(sandbox);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ChicoryException e) {
            throw new ModelFailure(Kind.REFUSED, "The text cannot be pronounced.", e);
        }
    }

    private static void run(Path sandbox, String... arguments) {
        var options = WasiOptions.builder()
                .withArguments(List.of(arguments))
                .withDirectory("/", sandbox)
                .withThrowOnExit0(false)
                .build();
        try (var wasi = WasiPreview1.builder().withOptions(options).build()) {
            Instance.builder(Flite.load())
                    .withMachineFactory(Flite::create)
                    .withMemoryFactory(FliteProgram::memory)
                    .withImportValues(ImportValues.builder()
                            .addFunction(wasi.toHostFunctions())
                            .build())
                    .build();
        }
    }

    private static Memory memory(MemoryLimits asked) {
        return new ByteArrayMemory(new MemoryLimits(asked.initialPages(), MAX_PAGES));
    }
}

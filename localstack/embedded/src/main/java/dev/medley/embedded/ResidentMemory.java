package dev.medley.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * How much memory the twin really occupies, its servers and workers included. Pages that processes share count once
 * (proportional set size) where Linux tells; elsewhere the answer is -1.
 */
final class ResidentMemory {

    private ResidentMemory() {}

    static long ofThisProcessAndItsChildren() {
        ProcessHandle self = ProcessHandle.current();
        List<Long> sizes = Stream.concat(Stream.of(self), self.descendants())
                .map(process -> of(process.pid()))
                .toList();
        return sizes.contains(-1L)
                ? -1
                : sizes.stream().mapToLong(Long::longValue).sum();
    }

    private static long of(long pid) {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + pid + "/smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .sum();
        } catch (IOException | java.io.UncheckedIOException _) {
            return Files.exists(Path.of("/proc/" + pid)) ? -1 : 0;
        }
    }
}

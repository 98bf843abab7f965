package dev.medley.infra;

import dev.medley.topology.Function;
import dev.medley.topology.Medley;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/** A zip as {@code mvn package} leaves it and the stacks upload it. */
record Zip(String name, Path file) {

    /** What is in jars that were looked into, by name and checksum: most of them are in many zips. */
    private static final Map<String, List<String>> JARS = new ConcurrentHashMap<>();

    private static final Pattern NATIVE = Pattern.compile(".*\\.(so(\\.[0-9.]+)?|dylib|jnilib|dll)");

    /** Of every function, and of the migrator. */
    static Stream<Zip> all() {
        return Stream.concat(Medley.TOPOLOGY.functions().stream().map(Function::name), Stream.of("migrator"))
                .map(Zip::of);
    }

    static Zip of(String name) {
        Zips zips = Zips.builtIn(Path.of("../.."));
        return new Zip(name, Path.of(name.equals("migrator") ? zips.migrator() : zips.of(name)));
    }

    /** What it takes on Lambda's disk, in bytes. */
    long unpackedBytes() {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.stream().mapToLong(ZipEntry::getSize).sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Paths of the native libraries in it, also of those in its jars. */
    List<String> nativeLibraries() {
        return contents().stream().filter(NATIVE.asMatchPredicate()).toList();
    }

    /** Whether it has classes that decode sound. */
    boolean decodesSound() {
        return contents().contains("org/bytedeco/ffmpeg/global/avcodec.class");
    }

    /** Whether it has models, or classes that run them. */
    boolean runsModels() {
        return contents().stream()
                .anyMatch(path -> path.endsWith(".onnx") || path.equals("ai/onnxruntime/OrtEnvironment.class"));
    }

    /** Paths of what is in it, and of what is in its jars. */
    private List<String> contents() {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            List<String> found = new ArrayList<>();
            for (ZipEntry entry : zip.stream().toList()) {
                found.add(entry.getName());
                if (entry.getName().endsWith(".jar")) {
                    found.addAll(
                            JARS.computeIfAbsent(entry.getName() + " " + entry.getCrc(), _ -> contentsOf(zip, entry)));
                }
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> contentsOf(ZipFile zip, ZipEntry jar) {
        try (ZipInputStream entries = new ZipInputStream(zip.getInputStream(jar))) {
            List<String> found = new ArrayList<>();
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                found.add(entry.getName());
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Unpacks it as Lambda does, and answers its class path in Lambda's order. */
    List<Path> unpack(Path folder) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            List<Path> jars = new ArrayList<>();
            for (ZipEntry entry : zip.stream().filter(e -> !e.isDirectory()).toList()) {
                Path target = folder.resolve(entry.getName());
                Files.createDirectories(target.getParent());
                try (InputStream in = zip.getInputStream(entry)) {
                    Files.write(target, in.readAllBytes());
                }
                if (entry.getName().matches("lib/[^/]+\\.jar")) {
                    jars.add(target);
                }
            }
            return Stream.concat(Stream.of(folder), jars.stream().sorted()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package dev.medley.media;

import dev.medley.sound.Pcm;
import java.io.File;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.Loader;
import org.jspecify.annotations.Nullable;

/** The command line of a small Java process that decodes: quick to start, modest in memory, quiet when it crashes. */
final class ChildJvm {

    private static final List<String> OPTIONS = List.of(
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xshare:auto",
            "-Xmx256m",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:-CreateCoredumpOnCrash",
            "-XX:+DisplayVMOutputToStderr",
            "--enable-native-access=ALL-UNNAMED");

    /** Where the native libraries are, when it is not in jars. */
    private static final List<String> INHERITED =
            List.of("java.library.path", "org.bytedeco.javacpp.pathsFirst", "org.bytedeco.javacpp.cachedir");

    private ChildJvm() {}

    static List<String> command(Class<?> main, List<Path> classPath) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(OPTIONS);
        command.add("-XX:ErrorFile=" + Path.of(System.getProperty("java.io.tmpdir"), "decoder-crash-%p.log"));
        for (String property : INHERITED) {
            String value = System.getProperty(property);
            if (value != null) {
                command.add("-D" + property + "=" + value);
            }
        }
        command.add("-cp");
        command.add(classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
        command.add(main.getName());
        return command;
    }

    /** The jars and folders that decoding needs, found by where this process loaded them from. */
    static List<Path> neededClassPath() {
        Stream<URL> classes = Stream.of(FfmpegDecoder.class, Pcm.class, avutil.class, Loader.class)
                .map(type -> type.getProtectionDomain().getCodeSource().getLocation());
        Stream<URL> natives = Stream.of("org/bytedeco/javacpp/", "org/bytedeco/ffmpeg/")
                .map(folder -> jarOf(folder + Loader.getPlatform() + "/"))
                .filter(Objects::nonNull);
        return Stream.concat(classes, natives).map(ChildJvm::path).distinct().toList();
    }

    private static @Nullable URL jarOf(String folder) {
        try {
            URL found = FfmpegDecoder.class.getClassLoader().getResource(folder);
            return found != null && found.openConnection() instanceof JarURLConnection jar ? jar.getJarFileURL() : null;
        } catch (IOException unreadable) {
            return null;
        }
    }

    private static Path path(URL location) {
        try {
            return Path.of(location.toURI());
        } catch (URISyntaxException malformed) {
            throw new IllegalStateException("a class was loaded from " + location, malformed);
        }
    }
}

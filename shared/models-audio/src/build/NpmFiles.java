import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * Unpacks single files of npm packages into a folder: {@code java NpmFiles.java <list> <folder>}.
 *
 * <p>Each line of the list names, separated by tabs: the package with its exact version, the file in it, the file to
 * write, the SHA-256 of what is written and, where the file is a script, the constant in it whose base64 text is to be
 * unpacked instead. Files that are there with the right sum are left alone, and then npm is not needed at all. A wrong
 * sum ends the build.
 */
public class NpmFiles {

    record Wanted(String npmPackage, String source, Path target, String sha256, String constant) {
        static Wanted parse(String line, Path folder) {
            String[] field = line.split("\t", -1);
            return new Wanted(field[0], field[1], folder.resolve(field[2]), field[3], field.length > 4 ? field[4] : "");
        }

        boolean isThere() throws Exception {
            return Files.exists(target) && sum(Files.readAllBytes(target)).equals(sha256);
        }

        void write(byte[] packed) throws Exception {
            byte[] bytes = constant.isEmpty() ? packed : unpackConstant(packed);
            if (!sum(bytes).equals(sha256)) {
                throw new IOException("%s of %s has SHA-256 %s, not %s".formatted(source, npmPackage, sum(bytes), sha256));
            }
            Files.createDirectories(target.getParent());
            Path part = target.resolveSibling(target.getFileName() + ".part");
            Files.write(part, bytes);
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        }

        byte[] unpackConstant(byte[] script) throws IOException {
            String text = new String(script, StandardCharsets.UTF_8);
            String before = "const " + constant + " = \"";
            int start = text.indexOf(before);
            if (start < 0) {
                throw new IOException("%s of %s has no constant %s".formatted(source, npmPackage, constant));
            }
            start += before.length();
            return Base64.getDecoder().decode(text.substring(start, text.indexOf('"', start)));
        }
    }

    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[1]);
        List<Wanted> missing = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of(args[0]))) {
            if (!line.isBlank() && !line.startsWith("#")) {
                Wanted wanted = Wanted.parse(line, folder);
                if (!wanted.isThere()) {
                    missing.add(wanted);
                }
            }
        }
        for (var entry : missing.stream().collect(Collectors.groupingBy(Wanted::npmPackage)).entrySet()) {
            unpack(entry.getKey(), entry.getValue());
        }
    }

    static void unpack(String npmPackage, List<Wanted> wanted) throws Exception {
        Path download = Files.createTempDirectory("npm-files");
        try {
            Map<String, byte[]> files =
                    readTarball(pack(npmPackage, download), wanted.stream().map(Wanted::source).toList());
            for (Wanted one : wanted) {
                byte[] bytes = files.get(one.source());
                if (bytes == null) {
                    throw new IOException(npmPackage + " has no file " + one.source());
                }
                one.write(bytes);
            }
        } finally {
            delete(download);
        }
    }

    /** Downloads the package, or takes it out of npm's cache, and answers with its tarball. */
    static Path pack(String npmPackage, Path folder) throws Exception {
        String npm = System.getProperty("os.name").startsWith("Windows") ? "npm.cmd" : "npm";
        int status = new ProcessBuilder(npm, "pack", npmPackage, "--prefer-offline", "--silent")
                .directory(folder.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start()
                .waitFor();
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> status == 0 && file.toString().endsWith(".tgz"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("npm pack " + npmPackage + " failed with status " + status));
        }
    }

    /** The named files of a tarball; npm puts everything under one folder, whose name is left out. */
    static Map<String, byte[]> readTarball(Path tarball, List<String> names) throws IOException {
        Map<String, byte[]> files = new HashMap<>();
        try (InputStream tar = new GZIPInputStream(Files.newInputStream(tarball), 1 << 16)) {
            for (byte[] header = tar.readNBytes(512); header.length == 512 && header[0] != 0; header = tar.readNBytes(512)) {
                long size = Long.parseLong(text(header, 124, 12), 8);
                String prefix = text(header, 345, 155);
                String path = (prefix.isEmpty() ? "" : prefix + "/") + text(header, 0, 100);
                String name = path.substring(path.indexOf('/') + 1);
                if (names.contains(name)) {
                    files.put(name, tar.readNBytes(Math.toIntExact(size)));
                } else {
                    tar.skipNBytes(size);
                }
                tar.skipNBytes(-size & 511);
            }
        }
        return files;
    }

    static String text(byte[] header, int from, int length) {
        String field = new String(header, from, length, StandardCharsets.UTF_8);
        int end = field.indexOf('\0');
        return (end < 0 ? field : field.substring(0, end)).trim();
    }

    static String sum(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}

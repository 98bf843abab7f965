import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes the embedding model as it was unpacked into the resources: {@code java EmbeddingFiles.java <unpacked> <folder>}.
 *
 * <p>The vocabulary is written as one token a line, which is read far quicker than its JSON. Bytes other than those that
 * were tried out end the build.
 */
public class EmbeddingFiles {

    private static final String WEIGHTS = "6c9c6101a956d62dfb5e7190c538226c0c5bb9cb27b651234b6df063ee7dbfe4";
    private static final String VOCABULARY = "07eced375cec144d27c900241f3e339478dec958f92fddbc551f295c992038a3";
    private static final Pattern ENTRY = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)+)\"\\s*:\\s*(\\d+)");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:u([0-9a-fA-F]{4})|(.))");

    public static void main(String[] args) throws Exception {
        Path unpacked = Path.of(args[0]);
        Path folder = Path.of(args[1]);
        Files.createDirectories(folder);
        write(Files.readAllBytes(unpacked.resolve("bge-small-en-v1.5-q.onnx")), WEIGHTS, folder.resolve("model.onnx"));
        String tokenizer = Files.readString(unpacked.resolve("bge-small-en-v1.5-q-tokenizer.json"));
        write(vocabulary(tokenizer).getBytes(StandardCharsets.UTF_8), VOCABULARY, folder.resolve("vocabulary.txt"));
    }

    static void write(byte[] bytes, String sum, Path file) throws Exception {
        if (!sum(bytes).equals(sum)) {
            throw new IOException("%s has SHA-256 %s, not %s".formatted(file, sum(bytes), sum));
        }
        if (Files.exists(file) && sum(Files.readAllBytes(file)).equals(sum)) {
            return;
        }
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.write(part, bytes);
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    }

    static String vocabulary(String tokenizer) {
        var tokens = new TreeMap<Integer, String>();
        Matcher entry = ENTRY.matcher(tokenizer);
        entry.region(tokenizer.indexOf("\"vocab\""), tokenizer.length());
        while (entry.find()) {
            tokens.put(Integer.valueOf(entry.group(2)), plain(entry.group(1)));
        }
        return String.join("\n", tokens.values()) + "\n";
    }

    static String plain(String json) {
        return ESCAPE.matcher(json)
                .replaceAll(escape -> Matcher.quoteReplacement(
                        escape.group(1) == null
                                ? escape.group(2)
                                : String.valueOf((char) Integer.parseInt(escape.group(1), 16))));
    }

    static String sum(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}

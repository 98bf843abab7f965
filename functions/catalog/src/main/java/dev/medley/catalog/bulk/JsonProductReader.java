package dev.medley.catalog.bulk;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import dev.medley.kernel.PlainText;
import dev.medley.kernel.TextLength;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads products from a JSON array, of which each element says a product as the body of {@code POST /api/products} does. */
final class JsonProductReader implements ProductFileReader {

    private static final int DEEPEST = 10;

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(5 * LONGEST_TEXT)
                    .maxNumberLength(100)
                    .build())
            .build();

    @Override
    public void read(Path file, Consumer<ImportedProduct> each) {
        int number = 1;
        try (Reader text = Utf8File.open(file);
                JsonParser parser = JSON.createParser(text)) {
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                throw new ProductFileInvalid("The file is no array of products.");
            }
            for (; parser.nextToken() != JsonToken.END_ARRAY; number++) {
                each.accept(product(number, parser));
            }
            if (parser.nextToken() != null) {
                throw new ProductFileInvalid("The file goes on behind the array of products.");
            }
        } catch (CharacterCodingException _) {
            throw Utf8File.notUtf8();
        } catch (JacksonException e) {
            throw new ProductFileInvalid("Product " + number + " is no JSON, nested too deep, or says a member twice.");
        } catch (IOException e) {
            throw e.getCause() instanceof CharacterCodingException ? Utf8File.notUtf8() : new UncheckedIOException(e);
        }
    }

    private static ImportedProduct product(int number, JsonParser parser) throws IOException {
        List<ProductRowResult> faults = new ArrayList<>();
        Object value = value(number, parser, faults);
        Map<String, Object> document = new HashMap<>();
        if (value instanceof Map<?, ?> members) {
            members.forEach((name, member) -> document.put(String.valueOf(name), member));
        } else {
            faults.add(ProductRowResult.failed(number, "import-row-malformed", "", "A product is a JSON object."));
        }
        return new ImportedProduct(number, 1, document, faults);
    }

    private static @Nullable Object value(int number, JsonParser parser, List<ProductRowResult> faults)
            throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> {
                Map<String, Object> members = new HashMap<>();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String name = parser.currentName();
                    requireText(name, number, parser, faults);
                    parser.nextToken();
                    members.put(name, value(number, parser, faults));
                }
                yield members;
            }
            case START_ARRAY -> {
                List<Object> elements = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    elements.add(value(number, parser, faults));
                }
                yield elements;
            }
            case VALUE_STRING -> {
                requireText(parser.getText(), number, parser, faults);
                yield parser.getText();
            }
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getNumberValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> null;
        };
    }

    private static void requireText(String text, int number, JsonParser parser, List<ProductRowResult> faults) {
        if (TextLength.codePoints(text) > LONGEST_TEXT || !PlainText.isStorable(text)) {
            String pointer =
                    parser.getParsingContext().pathAsPointer().toString().replaceFirst("^/\\d+", "");
            faults.add(ProductRowResult.failed(
                    number,
                    "import-row-malformed",
                    pointer,
                    "A text has 20,000 characters at most, and neither a NUL nor half a surrogate pair."));
        }
    }
}

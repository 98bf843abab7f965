package dev.medley.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A simple name means one thing in the whole code base, and a type says what it is for. */
class NamesTest {

    private static final String SOURCES =
            "(?!.*/(target|template)/)(shared|functions|localstack|infra)/.*/src/main/java/.*\\.java";

    /** From the imports to the name of the file's type, where that is public. */
    private static final Pattern PUBLIC_TYPE = Pattern.compile(
            "(?s)\\A.*?^(?=public )(?:public|abstract|final|sealed|non-sealed|static|strictfp| )*(?:class|interface|record|enum|@interface) ",
            Pattern.MULTILINE);

    private static final Pattern SAYS = Pattern.compile("/\\*\\*|@Schema\\([^)]*description");
    private static final Pattern INJECTED_FIELD = Pattern.compile("@Inject\\s+(private |protected )?[\\w<>, ]+;");

    @Test
    void noTwoTypesHaveTheSameSimpleName() {
        Map<String, List<String>> paths = Checkout.files(SOURCES).stream()
                .map(Path::toString)
                .filter(path -> !path.endsWith("package-info.java"))
                .collect(Collectors.groupingBy(path -> path.substring(path.lastIndexOf('/') + 1)));
        assertThat(paths).hasSizeGreaterThan(500);
        assertThat(paths.values()).allMatch(same -> same.size() == 1, "one file of a name");
    }

    /** In a comment, or in the description that the API's document has of it. */
    @Test
    void everyPublicTypeSaysWhatItIsFor() {
        List<Path> silent = Checkout.files(SOURCES).stream()
                .filter(path -> {
                    Matcher type = PUBLIC_TYPE.matcher(Checkout.text(path));
                    return type.find() && !SAYS.matcher(type.group()).find();
                })
                .toList();
        assertThat(silent).isEmpty();
    }

    @Test
    void whatATypeNeedsComesThroughItsConstructor() {
        assertThat(Checkout.files(SOURCES))
                .filteredOn(path -> INJECTED_FIELD.matcher(Checkout.text(path)).find())
                .isEmpty();
    }
}

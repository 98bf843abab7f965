package dev.medley.identity.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MergePatchTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The examples of RFC 7396, appendix A, whose target and patch are objects. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"a":"b"}                | {"a":"c"}                          | {"a":"c"}
                    {"a":"b"}                | {"b":"c"}                          | {"a":"b","b":"c"}
                    {"a":"b"}                | {"a":null}                         | {}
                    {"a":"b","b":"c"}        | {"a":null}                         | {"b":"c"}
                    {"a":["b"]}              | {"a":"c"}                          | {"a":"c"}
                    {"a":"c"}                | {"a":["b"]}                        | {"a":["b"]}
                    {"a":{"b":"c"}}          | {"a":{"b":"d","c":null}}           | {"a":{"b":"d"}}
                    {"a":[{"b":"c"}]}        | {"a":[1]}                          | {"a":[1]}
                    {"e":null}               | {"a":1}                            | {"e":null,"a":1}
                    {}                       | {"a":{"bb":{"ccc":null}}}          | {"a":{"bb":{}}}
                    """)
    void whatIsNamedIsReplacedAndNullRemoves(String target, String patch, String result)
            throws JsonProcessingException {
        assertThat(MergePatch.apply(read(target), read(patch))).isEqualTo(read(result));
    }

    private static Map<String, Object> read(String json) throws JsonProcessingException {
        return JSON.readValue(json, new TypeReference<>() {});
    }
}

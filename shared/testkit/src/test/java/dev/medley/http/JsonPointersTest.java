package dev.medley.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A value that is at fault is pointed to, whatever it is inside of. */
@FunctionTest("platform")
class JsonPointersTest {

    private final Api anybody;

    JsonPointersTest(FunctionUnderTest platform) {
        anybody = platform.api();
    }

    @Test
    void aListThatSaysSoHasRoomForNull() {
        anybody.post("/api/docs/things/nest", "{\"gaps\": [\"a\", null]}").is(200);
    }

    /** Pointers lead from the body to the value (RFC 6901, 3). */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"rows": [[1, 2], [3, "x"]]}                                             | 400 | /rows/1/1
            {"rows": [[1], 2]}                                                       | 400 | /rows/1
            {"rows": 1}                                                              | 400 | /rows
            {"tags": ["a", 7]}                                                       | 400 | /tags/1
            {"ids": ["01990f3a-7c5e-7b1a-9d2e-3f4a5b6c7d8e", "x"]}                   | 422 | /ids/1
            {"kinds": ["OPEN", 7]}                                                   | 400 | /kinds/1
            {"kinds": ["OPEN", "unknown constant"]}                                  | 400 | /kinds/1
            {"kinds": ["half-open", "half open"]}                                    | 400 | /kinds/1
            {"kind": "unknown constant"}                                             | 400 | /kind
            {"kind": ["OPEN"]}                                                       | 400 | /kind
            {"nests": [{"kind": ["OPEN"]}]}                                          | 400 | /nests/0/kind
            {"tags": ["a", null]}                                                    | 422 | /tags/1
            {"ids": [null]}                                                          | 422 | /ids/0
            {"nests": [{"nests": [null]}]}                                           | 422 | /nests/0/nests/0
            {"shelves": {"a": [null]}}                                               | 422 | /shelves/a/0
            {"kind": 7}                                                              | 400 | /kind
            {"nests": [{"kind": "unknown constant"}]}                                | 400 | /nests/0/kind
            {"shades": {"a": "pale", "b": "unknown constant"}}                       | 400 | /shades/b
            {"weights": {"a": 1, "b": "x"}}                                          | 400 | /weights/b
            {"weights": {"a/b~c": 1.5}}                                              | 400 | /weights/a~1b~0c
            {"parts": {"a": {"label": "b", "weight": true}}}                         | 400 | /parts/a/weight
            {"parts": {"a": {"label": "b", "weight": 1, "x/y": 1}}}                  | 400 | /parts/a/x~1y
            {"parts": {"a": 7}}                                                      | 400 | /parts/a
            {"shelves": {"a": [{"label": "b", "weight": 1}, {"label": 7, "weight": 1}]}} | 400 | /shelves/a/1/label
            {"nests": [{}, {"nests": [{"part": {"label": "b", "weight": [1]}}]}]}    | 400 | \
            /nests/1/nests/0/part/weight
            {"nests": [{}, {"nests": [{"parts": [1]}]}]}                             | 400 | /nests/1/nests/0/parts
            {"nests": [{}, {"nests": [{"eggs": 1}]}]}                                | 400 | /nests/1/nests/0/eggs
            {"part": "x"}                                                            | 400 | /part
            {"parts": {"a": {"label": "b"}}}                                         | 422 | /parts/a/weight
            {"nests": [{"parts": {"a/b": {"label": "", "weight": 1}}}]}              | 422 | /nests/0/parts/a~1b/label
            {"shelves": {"a": [{"label": "b", "weight": 1}, {"label": "b", "weight": 10}]}} | 422 | /shelves/a/1/weight
            """)
    void aPointerHasTheWholePath(String body, int status, String pointer) {
        ApiAnswer refused = anybody.post("/api/docs/things/nest", body)
                .isProblem(status, status == 400 ? "request-malformed" : "validation-failed");
        assertThat(refused.text("/errors/0/pointer")).as(refused.body()).isEqualTo(pointer);
        assertThat(refused.body()).doesNotContain("dev.medley", "Nest", "micronaut");
    }
}

package dev.medley.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class NamedTextTest {

    static Stream<Arguments> texts() {
        return Stream.of(
                arguments("select 1", "select 1", List.of()),
                arguments("where id = :id", "where id = ?", List.of("id")),
                arguments(":a, :b,:a", "?, ?,?", List.of("a", "b", "a")),
                arguments("(:ownerId)", "(?)", List.of("ownerId")),
                arguments(":owner_2 and", "? and", List.of("owner_2")),
                arguments(":id::uuid", "?::uuid", List.of("id")),
                arguments("x::text = :x", "x::text = ?", List.of("x")),
                arguments("a[1:2]", "a[1:2]", List.of()),
                arguments("f(a := 1, b => :b)", "f(a := 1, b => ?)", List.of("b")),
                arguments("':a' = :b", "':a' = ?", List.of("b")),
                arguments("'it''s :a' = :b", "'it''s :a' = ?", List.of("b")),
                arguments("E'it\\'s :a' = :b", "E'it\\'s :a' = ?", List.of("b")),
                arguments("e'\\\\' = :b", "e'\\\\' = ?", List.of("b")),
                arguments("'\\' = :b", "'\\' = ?", List.of("b")),
                arguments("date'2026-01-01' = :b", "date'2026-01-01' = ?", List.of("b")),
                arguments("\"a:b?\" = :b", "\"a:b?\" = ?", List.of("b")),
                arguments("1 -- :a ? 'x\n+ :b", "1 -- :a ? 'x\n+ ?", List.of("b")),
                arguments("1 - - :b", "1 - - ?", List.of("b")),
                arguments("1 /* :a ' ? */ + :b", "1 /* :a ' ? */ + ?", List.of("b")),
                arguments("1 /* a /* :b */ :c */ + :d", "1 /* a /* :b */ :c */ + ?", List.of("d")),
                arguments("1 /**/ + :d /***/", "1 /**/ + ? /***/", List.of("d")),
                arguments("6 / :a * :b", "6 / ? * ?", List.of("a", "b")),
                arguments("$$ :a ' ? $$ || :b", "$$ :a ' ? $$ || ?", List.of("b")),
                arguments("$x$ :a $$ :b $y$ $x$ || :c", "$x$ :a $$ :b $y$ $x$ || ?", List.of("c")),
                arguments("data ? :key", "data ?? ?", List.of("key")),
                arguments("data ?| array[:a] and data ?& :b", "data ??| array[?] and data ??& ?", List.of("a", "b")),
                arguments("'a?b' || :c", "'a?b' || ?", List.of("c")),
                arguments("data @? '$.a ? (@ > 1)'", "data @?? '$.a ? (@ > 1)'", List.of()),
                arguments("a : b", "a : b", List.of()));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void namesBecomeQuestionMarksAndNothingElseDoes(String text, String sql, List<String> names) {
        NamedText parsed = NamedText.parse(text);
        assertThat(parsed.sql()).isEqualTo(sql);
        assertThat(parsed.names()).isEqualTo(names);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void partsThatFollowEachOtherAreReadAsTheyAreAlone(String text, String sql, List<String> names) {
        texts().map(Arguments::get).forEach(next -> {
            NamedText parsed = NamedText.parse(text + "\n" + next[0]);
            assertThat(parsed.sql()).isEqualTo(sql + "\n" + next[1]);
            assertThat(parsed.names()).hasSize(names.size() + ((List<?>) next[2]).size());
        });
    }
}

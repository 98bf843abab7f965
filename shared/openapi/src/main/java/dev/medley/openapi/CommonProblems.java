package dev.medley.openapi;

import dev.medley.openapi.Operations.Operation;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** The problems that follow from what an operation takes, and that it therefore does not declare itself. */
public final class CommonProblems {

    /** One of them. Status and detail are of those that only the edge answers with, and not the sources' refusals. */
    record Common(String code, Scope scope, int status, String detail) {}

    /** The operations that a common problem belongs to. */
    enum Scope {
        ALL,
        SECURED,
        STEP_UP,
        IDEMPOTENT,
        CONDITIONAL,
        WRITE,
        LIST,
        SORTED_LIST,
        BODY,
        INPUT;

        boolean covers(Operation operation) {
            return switch (this) {
                case ALL -> true;
                case SECURED -> !operation.needs().isEmpty();
                case STEP_UP -> operation.needs().contains("step-up");
                case IDEMPOTENT -> operation.node().path("x-idempotent").asBoolean();
                case CONDITIONAL -> operation.node().path("x-conditional").asBoolean();
                case WRITE -> !operation.method().equals("get");
                case LIST -> operation.hasParameter("cursor");
                case SORTED_LIST -> operation.hasParameter("sort");
                case BODY -> operation.node().has("requestBody");
                case INPUT ->
                    operation.node().has("requestBody") || operation.node().has("parameters");
            };
        }
    }

    private static final List<Common> COMMON = read();

    private CommonProblems() {}

    static List<Common> all() {
        return COMMON;
    }

    /** The codes of all problems that an operation can answer with: those of its own, and the common ones. */
    public static Set<String> codes(Operation operation) {
        Set<String> codes = new TreeSet<>(JsonTree.texts(operation.node().path("x-problems")));
        COMMON.stream().filter(common -> common.scope().covers(operation)).forEach(common -> codes.add(common.code()));
        return codes;
    }

    private static List<Common> read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(CommonProblems.class.getResourceAsStream("common-problems.tsv")),
                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .map(cells -> new Common(cells[0], Scope.valueOf(cells[1]), Integer.parseInt(cells[2]), cells[3]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

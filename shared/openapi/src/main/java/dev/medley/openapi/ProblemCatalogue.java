package dev.medley.openapi;

import dev.medley.openapi.CommonProblems.Common;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Every problem by its code: with which statuses it is answered, and what it says with each. */
public final class ProblemCatalogue {

    private final Map<String, Map<Integer, Set<String>>> details = new TreeMap<>();

    /** What the sources of a checkout say, and what the edge answers by itself. */
    public static ProblemCatalogue of(Path home) {
        ProblemCatalogue catalogue = new ProblemCatalogue();
        RefusalScan.in(home)
                .forEach(said -> catalogue.add(said.code(), said.kind().status(), said.detail()));
        for (Common common : CommonProblems.all()) {
            if (!catalogue.details.containsKey(common.code())
                    || !common.detail().isEmpty()) {
                catalogue.add(common.code(), common.status(), common.detail());
            }
        }
        return catalogue;
    }

    ProblemCatalogue add(String code, int status, String detail) {
        details.computeIfAbsent(code, _ -> new TreeMap<>())
                .computeIfAbsent(status, _ -> new TreeSet<>())
                .add(detail);
        return this;
    }

    /** What is said with each status; empty for a code that nobody answers with. */
    public Map<Integer, Set<String>> details(String code) {
        return details.entrySet().stream()
                .filter(entry -> isNamedBy(entry.getKey(), code))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(Map.of());
    }

    /** A code in the sources whose beginning is known only at run time stands for all that end like it. */
    private static boolean isNamedBy(String inSources, String code) {
        return inSources.startsWith(RefusalScan.UNKNOWN)
                ? code.endsWith(inSources.substring(1))
                : inSources.equals(code);
    }

    public Set<String> codes() {
        return details.keySet();
    }
}

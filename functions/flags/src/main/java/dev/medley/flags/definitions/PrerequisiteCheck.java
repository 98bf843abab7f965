package dev.medley.flags.definitions;

import dev.medley.featureflags.Prerequisite;
import dev.medley.featureflags.Ruleset;
import dev.medley.flags.definitions.TargetingRepository.Dependency;
import dev.medley.kernel.Refusal.Fault;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds what is wrong with the flags that a flag depends on: ones that there are not, circles, and too many in a row. */
final class PrerequisiteCheck {

    private static final int ENDLESS = Integer.MAX_VALUE;

    private final Map<String, Dependency> flags = new HashMap<>();
    private final Map<String, Integer> depths = new HashMap<>();

    private PrerequisiteCheck(List<Dependency> dependencies) {
        dependencies.forEach(dependency -> flags.put(dependency.key(), dependency));
    }

    /** The faults of a flag's prerequisites among all flags of its environment as they are now. */
    static List<Fault> faults(String key, List<Prerequisite> prerequisites, List<Dependency> present) {
        PrerequisiteCheck check = new PrerequisiteCheck(present);
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < prerequisites.size(); i++) {
            Dependency flag = check.flags.get(prerequisites.get(i).flag());
            String pointer = "/prerequisites/" + i;
            if (flag == null) {
                faults.add(new Fault(pointer + "/flag", "There is no such flag."));
            } else if (!flag.variants().containsAll(prerequisites.get(i).variants())) {
                faults.add(new Fault(pointer + "/variants", "The flag has no such variant."));
            }
        }
        if (faults.isEmpty()) {
            check.flags.put(key, new Dependency(key, Set.of(), prerequisites));
            if (check.flags.keySet().stream().anyMatch(flag -> check.depth(flag) > Ruleset.DEEPEST_PREREQUISITE)) {
                faults.add(new Fault(
                        "/prerequisites",
                        "A flag would depend on itself, or more than " + Ruleset.DEEPEST_PREREQUISITE
                                + " flags in a row on each other."));
            }
        }
        return faults;
    }

    /** How many flags in a row one depends on; while that is counted, it is endless, which is what a circle comes to. */
    private int depth(String key) {
        Integer known = depths.get(key);
        Dependency flag = flags.get(key);
        if (known != null || flag == null) {
            return known == null ? 0 : known;
        }
        depths.put(key, ENDLESS);
        int deepest = 0;
        for (Prerequisite prerequisite : flag.prerequisites()) {
            int depth = depth(prerequisite.flag());
            deepest = Math.max(deepest, depth == ENDLESS ? ENDLESS : depth + 1);
        }
        depths.put(key, deepest);
        return deepest;
    }
}

package dev.medley.recommending;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Interactions cut in time: a model is made of what was before, and measured on what came after.
 *
 * @param before what models may be made of
 * @param after for each user with a history the items that they chose afterwards and not before
 */
public record HoldOut(Instant cut, List<Interaction> before, Map<UUID, Set<UUID>> after) {
    public static HoldOut at(Instant cut, Collection<Interaction> interactions) {
        List<Interaction> before =
                interactions.stream().filter(each -> each.at().isBefore(cut)).toList();
        var known = new HashMap<UUID, Set<UUID>>();
        before.forEach(
                each -> known.computeIfAbsent(each.user(), _ -> new HashSet<>()).add(each.item()));
        var after = new TreeMap<UUID, Set<UUID>>();
        for (Interaction each : interactions) {
            Set<UUID> history = known.get(each.user());
            if (!each.at().isBefore(cut) && history != null && !history.contains(each.item())) {
                after.computeIfAbsent(each.user(), _ -> new HashSet<>()).add(each.item());
            }
        }
        return new HoldOut(cut, before, after);
    }

    /** What each user chose before the cut. */
    public Map<UUID, List<Interaction>> histories() {
        var histories = new HashMap<UUID, List<Interaction>>();
        before.forEach(each ->
                histories.computeIfAbsent(each.user(), _ -> new ArrayList<>()).add(each));
        return histories;
    }
}

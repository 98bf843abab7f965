package dev.medley.recommending;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Which items the same people choose: cosine of the items' users, shrunk by how many these are.
 *
 * <p>{@code similarity(i, j) = sum(w_ui * w_uj) / (|w_i| * |w_j|) * support / (support + shrinkage)}
 */
public record ItemNeighbours(Map<UUID, List<Neighbour>> byItem) {
    public static final ItemNeighbours NONE = new ItemNeighbours(Map.of());

    public ItemNeighbours {
        byItem = Map.copyOf(byItem);
    }

    /** Needs memory for the interactions, for two numbers an item while it counts, and for the neighbours that are kept. */
    public static ItemNeighbours of(Collection<Interaction> interactions, Instant now, NeighbourSettings settings) {
        var choices = ChoiceMatrix.of(interactions, now, settings);
        int count = choices.items.length;
        double[] lengths = new double[count];
        for (int item = 0; item < count; item++) {
            lengths[item] = Vectors.length(choices.ofItems[item].weights());
        }
        var byItem = new TreeMap<UUID, List<Neighbour>>();
        double[] products = new double[count];
        int[] supports = new int[count];
        for (int item = 0; item < count; item++) {
            List<Integer> met = multiply(choices, item, products, supports);
            List<Neighbour> found = new ArrayList<>();
            for (int other : met) {
                if (other != item && supports[other] >= settings.minimumSupport()) {
                    double cosine = products[other] / (lengths[item] * lengths[other]);
                    double shrunk = cosine * supports[other] / (supports[other] + settings.shrinkage());
                    found.add(new Neighbour(choices.items[other], Math.min(1, shrunk), supports[other]));
                }
                products[other] = 0;
                supports[other] = 0;
            }
            if (!found.isEmpty()) {
                byItem.put(choices.items[item], closest(found, settings.neighboursPerItem()));
            }
        }
        return new ItemNeighbours(byItem);
    }

    private static List<Integer> multiply(ChoiceMatrix choices, int item, double[] products, int[] supports) {
        var met = new ArrayList<Integer>();
        ChoiceMatrix.Entries users = choices.ofItems[item];
        for (int u = 0; u < users.numbers().length; u++) {
            ChoiceMatrix.Entries others = choices.ofUsers[users.numbers()[u]];
            for (int i = 0; i < others.numbers().length; i++) {
                int other = others.numbers()[i];
                if (supports[other]++ == 0) {
                    met.add(other);
                }
                products[other] += users.weights()[u] * others.weights()[i];
            }
        }
        return met;
    }

    private static List<Neighbour> closest(List<Neighbour> found, int most) {
        return found.stream().sorted(Neighbour.CLOSEST).limit(most).toList();
    }

    /** Closest first. */
    public List<Neighbour> of(UUID item) {
        return byItem.getOrDefault(item, List.of());
    }
}

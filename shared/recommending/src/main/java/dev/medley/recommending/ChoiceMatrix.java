package dev.medley.recommending;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Who chose what and how much, by rows of users and by columns of items: sparse, in the order of the ids. */
final class ChoiceMatrix {
    /** The numbers and weights of one row or column. */
    record Entries(int[] numbers, double[] weights) {}

    final UUID[] items;
    final Entries[] ofUsers;
    final Entries[] ofItems;

    private ChoiceMatrix(UUID[] items, Entries[] ofUsers) {
        this.items = items;
        this.ofUsers = ofUsers;
        this.ofItems = transposed(ofUsers, items.length);
    }

    /** A user's weight of an item grows with the logarithm of what they did with it: one who comes every day is one user. */
    static ChoiceMatrix of(Collection<Interaction> interactions, Instant now, NeighbourSettings settings) {
        var users = new TreeMap<UUID, Map<UUID, Double>>();
        for (Interaction interaction :
                interactions.stream().sorted(Interaction.LATEST).toList()) {
            double weight = interaction.weight() * settings.decay().at(interaction.at(), now);
            users.computeIfAbsent(interaction.user(), _ -> new TreeMap<>())
                    .merge(interaction.item(), weight, Double::sum);
        }
        UUID[] items = users.values().stream()
                .flatMap(chosen -> chosen.keySet().stream())
                .distinct()
                .sorted()
                .toArray(UUID[]::new);
        var numbers = new HashMap<UUID, Integer>();
        for (int i = 0; i < items.length; i++) {
            numbers.put(items[i], i);
        }
        Entries[] rows = users.values().stream()
                .map(chosen -> row(chosen, numbers, settings.itemsPerUser()))
                .toArray(Entries[]::new);
        return new ChoiceMatrix(items, rows);
    }

    private static Entries row(Map<UUID, Double> chosen, Map<UUID, Integer> numbers, int most) {
        List<Map.Entry<UUID, Double>> kept = chosen.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .sorted(Map.Entry.<UUID, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(most)
                .toList();
        int[] columns = kept.stream()
                .mapToInt(entry -> numbers.getOrDefault(entry.getKey(), 0))
                .toArray();
        double[] weights =
                kept.stream().mapToDouble(entry -> Math.log1p(entry.getValue())).toArray();
        return new Entries(columns, weights);
    }

    private static Entries[] transposed(Entries[] rows, int columns) {
        int[] sizes = new int[columns];
        for (Entries row : rows) {
            for (int column : row.numbers()) {
                sizes[column]++;
            }
        }
        var answer = new Entries[columns];
        for (int column = 0; column < columns; column++) {
            answer[column] = new Entries(new int[sizes[column]], new double[sizes[column]]);
        }
        int[] filled = new int[columns];
        for (int row = 0; row < rows.length; row++) {
            for (int i = 0; i < rows[row].numbers().length; i++) {
                int column = rows[row].numbers()[i];
                answer[column].numbers()[filled[column]] = row;
                answer[column].weights()[filled[column]++] = rows[row].weights()[i];
            }
        }
        return answer;
    }
}

package dev.medley.chat.passages.store;

import dev.medley.chat.passages.PassageScope;
import dev.medley.chat.passages.QuantizedVector;
import dev.medley.chat.passages.VectorIndex;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.UUID;

/**
 * Vectors in the table of passages: all that may be read are compared in 8 bits, and the best of them in full. Costs by what the
 * asker may read, not by what there is, finds what is nearest with hardly an exception, and knows no delay.
 */
@Singleton
class ExactScanIndex implements VectorIndex {

    /** So many times as many as are wanted are compared in full. */
    private static final int SPARE = 2;

    private final Sql sql;

    ExactScanIndex(Sql sql) {
        this.sql = sql;
    }

    record Candidate(UUID id, double similarity) {}

    @Override
    public void put(Map<UUID, float[]> vectors, String model) {
        int _ = sql.query("""
                update chat.passage set model = :model, quantized = :quantized, scale = :scale, vector = :vector
                where id = :id""").with("model", model).batch(vectors.entrySet(), (entry, bindings) -> {
            QuantizedVector quantized = QuantizedVector.of(entry.getValue());
            bindings.with("id", entry.getKey())
                    .with("quantized", quantized.values())
                    .with("scale", (double) quantized.scale())
                    .with("vector", QuantizedVector.bytes(entry.getValue()));
        });
    }

    @Override
    public List<Neighbor> nearest(PassageScope scope, float[] vector, String model, int most) {
        byte[] wanted = QuantizedVector.of(vector).values();
        PriorityQueue<Candidate> best = new PriorityQueue<>(Comparator.comparingDouble(Candidate::similarity));
        ReadablePassages.query(sql, scope, """
                select p.id, p.quantized, p.scale from readable r join chat.passage p on p.document_id = r.id
                where p.model = :model {conditions}""")
                .with("model", model)
                .forEach(
                        row -> new Candidate(
                                row.uuid("id"),
                                row.number("scale") * QuantizedVector.product(wanted, row.bytes("quantized"))),
                        candidate -> {
                            best.add(candidate);
                            if (best.size() > most * SPARE) {
                                best.remove();
                            }
                        });
        return compared(best.stream().map(Candidate::id).toList(), vector, most);
    }

    private List<Neighbor> compared(List<UUID> candidates, float[] vector, int most) {
        return sql
                .query("select id, vector from chat.passage where id = any(:ids::uuid[])")
                .with("ids", ReadablePassages.array(candidates))
                .list(row -> new Neighbor(row.uuid("id"), QuantizedVector.product(vector, row.bytes("vector"))))
                .stream()
                .sorted(Comparator.comparingDouble((Neighbor neighbor) -> -neighbor.similarity())
                        .thenComparing(Neighbor::passageId))
                .limit(most)
                .toList();
    }
}
